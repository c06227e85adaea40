package org.cadenza.upkeep.backup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.upkeep.DatabaseFigures;

/** Orders backups, of which one is made at a time. */
@Stateless
public class Backups {

  private static final JobType TYPE = JobType.DATABASE_BACKUP;
  private static final String ID = "backup-";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Inject Jobs jobs;
  @Inject BackupFolder folder;
  @Inject DatabaseFigures figures;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * One that was ordered.
   *
   * @param estimatedBytes the size of the last one of its kind, or else of the database
   */
  public record Ordered(String id, JobView job, long estimatedBytes) {}

  /**
   * Orders one; a conflict if one is being made.
   *
   * @param userId null for nobody in particular
   * @param jobId null for that of the archive
   */
  public Ordered order(
      boolean includeDownloads, boolean compress, String description, Long userId, String jobId) {
    String id = freeId();
    BackupOrder order = new BackupOrder(id, includeDownloads, compress, description);
    JobView job =
        jobs.order(
            new JobOrder(
                TYPE,
                includeDownloads ? "downloads" : "database",
                TYPE.word(),
                order,
                userId,
                "Waiting to start",
                jobId == null ? id : jobId));
    trail.note(AuditAction.DATABASE_BACKUP_STARTED, job.id(), order);
    return new Ordered(id, job, estimate(order));
  }

  /** By the second in which it is ordered, or by the next that no other has. */
  private String freeId() {
    Instant second = clock.instant();
    String id = ID + STAMP.format(second);
    while (jobs.find(TYPE, id).isPresent() || folder.find(id).isPresent()) {
      second = second.plusSeconds(1);
      id = ID + STAMP.format(second);
    }
    return id;
  }

  private long estimate(BackupOrder order) {
    return folder.all().stream()
        .filter(
            archive ->
                archive.manifest().includeDownloads() == order.includeDownloads()
                    && archive.manifest().compress() == order.compress())
        .findFirst()
        .map(BackupFolder.Archive::size)
        .orElseGet(figures::bytes);
  }
}
