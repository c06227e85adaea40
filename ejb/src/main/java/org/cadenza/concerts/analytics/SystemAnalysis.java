package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.jobs.JobTotals;
import org.cadenza.jobs.JobType;
import org.cadenza.persistence.SqlReader;
import org.cadenza.telemetry.host.Host;
import org.cadenza.telemetry.queries.QueryTimes;
import org.cadenza.telemetry.requests.RequestFigures;
import org.cadenza.telemetry.requests.RequestLog;
import org.cadenza.upkeep.DatabaseFigures;

/** Measures the server. */
@ApplicationScoped
public class SystemAnalysis {

  @Inject Storage storage;
  @Inject RequestLog requests;
  @Inject DatabaseFigures database;
  @Inject JobTotals jobs;
  @Inject Host host;
  @Inject SqlReader reader;

  /** As of now. */
  public SystemMetrics metrics() {
    Storage.Space space = storage.space();
    RequestFigures served = requests.figures();
    JobTotals.Totals counts = jobs.all();
    return new SystemMetrics(
        new SystemMetrics.StorageUse(
            Figures.gigabytes(space.total()),
            Figures.gigabytes(space.available()),
            space.usedPercent(),
            Figures.gigabytes(space.downloads())),
        new SystemMetrics.Requests(
            Rounded.whole(served.meanMillis()),
            Rounded.tenth(served.perMinute()),
            served.active(),
            Rounded.tenth(served.errorRate())),
        new SystemMetrics.Database(
            database.records(),
            Rounded.megabytes(database.bytes()),
            Rounded.tenth(QueryTimes.meanMillis()),
            jobs.lastCompleted(JobType.DATABASE_BACKUP)),
        new SystemMetrics.JobCounts(
            counts.running(), counts.pending(), counts.failedToday(), counts.meanMinutes()),
        new SystemMetrics.Machine(
            host.uptime(),
            Rounded.tenth(host.cpuPercent()),
            Rounded.tenth(host.memoryPercent()),
            reader.number("SELECT COUNT(*) FROM monitor WHERE status = 'ACTIVE'", List.of()),
            jobs.lastCompleted(JobType.CATALOG_REFRESH)));
  }
}
