package org.cadenza.upkeep.cleanup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.jobs.Jobs;
import org.cadenza.upkeep.LogKeeper;

/** Removes what is old; begun again it goes on with what is left. */
@ApplicationScoped
public class CleanupRun implements JobWork {

  private static final int MOST_NAMED = 1000;

  @Inject Jobs jobs;
  @Inject CleanupLedger ledger;
  @Inject LogKeeper logs;
  @Inject OldJobs oldJobs;
  @Inject OldFiles oldFiles;
  @Inject Clock clock;

  @Override
  public JobType type() {
    return JobType.SYSTEM_CLEANUP;
  }

  @Override
  public String failure() {
    return "Something could not be removed; the server's log tells what";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost, IOException {
    CleanupOrder order = jobs.parameters(jobId, CleanupOrder.class);
    Instant before = clock.instant().minus(Duration.ofDays(order.olderThanDays()));
    ledger.reach(jobId, execution, 10, "Looking at logs");
    Map<String, Long> lines = order.logs() ? logs(before, order.dryRun()) : Map.of();
    ledger.reach(jobId, execution, 40, "Looking at jobs");
    List<OldJob> oldest = order.oldJobs() ? oldJobs.oldest(before, MOST_NAMED) : List.of();
    long over = order.oldJobs() ? jobs(before, order.dryRun()) : 0;
    ledger.reach(jobId, execution, 70, "Looking at files");
    List<OldFiles.Old> found = order.tempFiles() ? oldFiles.find(before) : List.of();
    List<OldFiles.Old> files =
        order.dryRun() ? found : found.stream().filter(oldFiles::remove).toList();
    ledger.end(
        jobId,
        execution,
        new CleanupResult(
            order.dryRun(),
            lines.values().stream().mapToLong(Long::longValue).sum(),
            lines,
            over,
            oldest,
            files.stream().limit(MOST_NAMED).map(file -> file.path().toString()).toList(),
            files.size(),
            files.stream().mapToLong(OldFiles.Old::size).sum()));
  }

  private Map<String, Long> logs(Instant before, boolean dryRun) {
    Map<String, Long> lines = new LinkedHashMap<>();
    for (LogKeeper.Log log : LogKeeper.Log.values()) {
      lines.put(log.word(), dryRun ? logs.count(log, before) : logs.pruneAll(log, before));
    }
    return lines;
  }

  private long jobs(Instant before, boolean dryRun) {
    if (dryRun) {
      return oldJobs.count(before);
    }
    long all = 0;
    int removed;
    do {
      removed = oldJobs.remove(before);
      all += removed;
    } while (removed == OldJobs.BATCH);
    return all;
  }
}
