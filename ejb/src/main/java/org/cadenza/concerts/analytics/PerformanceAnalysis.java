package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Sums;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.jobs.JobTotals;
import org.cadenza.persistence.Connections;
import org.cadenza.telemetry.queries.QueryTimes;
import org.cadenza.telemetry.requests.RequestFigures;
import org.cadenza.telemetry.requests.RequestLog;
import org.cadenza.upkeep.DatabaseFigures;

/** Measures how fast everything goes. */
@ApplicationScoped
public class PerformanceAnalysis {

  @Inject RequestLog requests;
  @Inject TransferHistory history;
  @Inject JobTotals jobs;
  @Inject DatabaseFigures database;
  @Inject Clock clock;

  /** As of now. */
  public Performance metrics() {
    return new Performance(api(), downloads(), backgroundJobs(), databaseSpeed());
  }

  private Performance.Api api() {
    RequestFigures served = requests.figures();
    return new Performance.Api(
        Rounded.whole(served.meanMillis()),
        Rounded.whole(served.p95Millis()),
        Rounded.whole(served.p99Millis()),
        Rounded.tenth(served.perMinute() / 60),
        Rounded.tenth(served.errorRate()),
        served.slowest().stream()
            .map(
                slow ->
                    new Performance.Endpoint(
                        slow.route(), Math.round(slow.meanMillis()), slow.requests()))
            .toList());
  }

  private Performance.Downloads downloads() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    DownloadSums recent = DownloadSums.of(history.parts(Topic.ALL, Period.MONTH.days(today)));
    DownloadSums all = DownloadSums.of(history.parts(Topic.ALL, Days.EVER));
    Sums completed = recent.completed();
    return new Performance.Downloads(
        Figures.megabits(completed.fetched(), completed.fetchMillis()),
        all.in(DownloadState.IN_PROGRESS).downloads(),
        DownloadAnalysis.average(completed.seconds(), completed.downloads(), 60),
        recent.successRate(),
        recent.retryRate());
  }

  private Performance.BackgroundJobs backgroundJobs() {
    JobTotals.Totals counts = jobs.all();
    return new Performance.BackgroundJobs(
        counts.meanMinutes(),
        Figures.percent(counts.completed(), counts.completed() + counts.failed()),
        counts.pending(),
        counts.failedLastDay());
  }

  private Performance.Database databaseSpeed() {
    return new Performance.Database(
        Rounded.tenth(QueryTimes.meanMillis()),
        QueryTimes.slow(),
        Figures.percent(Connections.open(), Connections.most()),
        Rounded.tenth(database.indexPercent()));
  }
}
