package org.cadenza.concerts.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.concerts.catalog.Artist;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Orders checks: of what is due, of all monitors of somebody, and of one artist. */
@Stateless
public class Checks {

  private static final JobType TYPE = JobType.MONITOR_CHECK;
  private static final int MOST_DUE = 1000;

  @PersistenceContext EntityManager entities;
  @Inject Jobs jobs;
  @Inject SqlReader reader;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.monitoring.recent-minutes")
  int recentMinutes;

  /**
   * What a check does: a job's parameters.
   *
   * @param artists whose shows are read anew
   * @param monitors who looks at what is new then
   */
  public record Order(List<Long> artists, List<Long> monitors) {}

  /** A check that was ordered. */
  public record Ordered(JobView job, int monitors) {}

  /** A check of one artist that was ordered. */
  public record OfArtist(JobView job, String artistName) {}

  private record Watch(long monitor, long artist) {}

  /**
   * Orders a check of the caller's active monitors, for an admin of everybody's.
   *
   * @param force those that were checked just now as well
   */
  public Ordered orderAll(Caller caller, boolean force) {
    return order(
        watches(caller.isAdmin() ? null : caller.userId(), force),
        "all",
        "monitor-" + UUID.randomUUID(),
        TYPE.word() + ":user:" + caller.userId(),
        caller.userId());
  }

  /** The same of everybody's monitors, for nobody in particular and by a job of this id. */
  public JobView orderScheduled(boolean force, String jobId) {
    return order(watches(null, force), "all", jobId, TYPE.word() + ":scheduled", null).job();
  }

  private List<Watch> watches(Long userId, boolean force) {
    List<Object> values = new ArrayList<>();
    StringBuilder which = new StringBuilder();
    if (userId != null) {
      which.append(" AND m.owner_id = ?");
      values.add(userId);
    }
    if (!force) {
      which.append(" AND (m.last_check IS NULL OR m.last_check <= ?)");
      values.add(clock.instant().minus(Duration.ofMinutes(recentMinutes)));
    }
    return watches(which + " ORDER BY m.id", values);
  }

  /** Orders a check of one artist, for all who monitor it. */
  public OfArtist orderArtist(Caller caller, long artistId) {
    Artist artist = entities.find(Artist.class, artistId);
    if (artist == null) {
      throw Problem.notFound("Artist", artistId);
    }
    Ordered ordered =
        order(
            List.of(artistId),
            watches(" AND m.artist_id = ? ORDER BY m.id", List.of(artistId)),
            "artist",
            "artist-check-" + UUID.randomUUID(),
            TYPE.word() + ":artist:" + artistId,
            caller.userId());
    return new OfArtist(ordered.job(), artist.name());
  }

  /** Orders a check of what is due, unless one is under way. */
  public void orderDue() {
    Instant now = clock.instant();
    List<Watch> due =
        watches(
            " AND m.next_check <= ? ORDER BY m.next_check, m.id LIMIT ?", List.of(now, MOST_DUE));
    if (!due.isEmpty() && !jobs.isUnderWay(TYPE.word())) {
      order(due, "due", "monitor-" + UUID.randomUUID(), TYPE.word(), null);
    }
  }

  private List<Watch> watches(String which, List<?> values) {
    return reader.list(
        "SELECT m.id, m.artist_id FROM monitor m JOIN user_account u ON u.id = m.owner_id AND u.active"
            + " WHERE m.status = 'ACTIVE'"
            + which,
        values,
        row -> new Watch(row.getLong(1), row.getLong(2)));
  }

  private Ordered order(
      List<Watch> watches, String variant, String jobId, String key, Long userId) {
    List<Long> artists = watches.stream().map(Watch::artist).distinct().sorted().toList();
    return order(artists, watches, variant, jobId, key, userId);
  }

  private Ordered order(
      List<Long> artists,
      List<Watch> watches,
      String variant,
      String jobId,
      String key,
      Long userId) {
    List<Long> monitors = watches.stream().map(Watch::monitor).sorted().toList();
    JobView job =
        jobs.order(
            new JobOrder(
                TYPE,
                variant,
                key,
                new Order(artists, monitors),
                userId,
                "Waiting to start",
                jobId));
    trail.note(AuditAction.CHECK_STARTED, job.id(), Map.of("monitors", monitors.size()));
    return new Ordered(job, monitors.size());
  }
}
