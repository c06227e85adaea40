package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cadenza.concerts.catalog.census.Census;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.concerts.monitoring.MonitoringFigures;
import org.cadenza.concerts.monitoring.MonitoringStatistics;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobTotals;

/** Sums everything up. */
@ApplicationScoped
public class Dashboard {

  @Inject Census census;
  @Inject TransferHistory history;
  @Inject MonitoringFigures monitors;
  @Inject ArtistRanking artists;
  @Inject RecentActivity activity;
  @Inject Storage storage;
  @Inject JobTotals jobs;
  @Inject HealthCheckup health;
  @Inject Clock clock;

  /** For a caller. */
  public DashboardSummary of(Caller caller) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Census.Totals totals = census.totals();
    DownloadSums all = DownloadSums.of(history.parts(Topic.ALL, Days.EVER));
    DownloadSums ofToday = DownloadSums.of(history.parts(Topic.ALL, Days.last(1, today)));
    MonitoringStatistics monitoring = monitors.of(caller);
    Storage.Space space = storage.space();
    return new DashboardSummary(
        new DashboardSummary.Collection(
            totals.artists(), totals.shows(), census.showsSince(today.minusDays(6))),
        new DashboardSummary.Downloads(
            all.all(),
            all.in(DownloadState.PENDING).downloads(),
            all.in(DownloadState.IN_PROGRESS).downloads(),
            ofToday.completed().downloads()),
        new DashboardSummary.Monitoring(
            monitoring.activeMonitors(),
            monitoring.recentActivity().alertsSentToday(),
            monitoring.showsFoundThisWeek()),
        new DashboardSummary.State(
            Figures.gigabytes(space.downloads()),
            Figures.gigabytes(space.available()),
            health.score().overallScore(),
            jobs.all().running()),
        activity.of(caller),
        new DashboardSummary.QuickStats(all.successRate(), coverage(), space.efficiency()));
  }

  private BigDecimal coverage() {
    List<ArtistStanding> downloaded =
        artists.of(Days.EVER, ArtistMetric.DOWNLOADS).stream()
            .filter(artist -> artist.downloads() > 0)
            .toList();
    return Figures.percent(
        downloaded.stream().filter(artist -> artist.monitors() > 0).count(), downloaded.size());
  }
}
