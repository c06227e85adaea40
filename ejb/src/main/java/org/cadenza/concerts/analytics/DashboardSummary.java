package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Everything at a glance; days are those of UTC, a week is today and the six days before it. */
public record DashboardSummary(
    Collection collection,
    Downloads downloads,
    Monitoring monitoring,
    State system,
    List<Activity> recentActivity,
    QuickStats quickStats) {

  /** The catalog. */
  public record Collection(long totalArtists, long totalShows, long newShowsThisWeek) {}

  /**
   * Downloads of everybody.
   *
   * @param totalDownloads in any state
   * @param downloadsToday completed ones
   */
  public record Downloads(
      long totalDownloads, long pendingDownloads, long activeDownloads, long downloadsToday) {}

  /** Monitors of the caller, for an admin those of all. */
  public record Monitoring(long activeMonitors, long alertsToday, long showsFoundThisWeek) {}

  /** The server and the disk that downloads lie on. */
  public record State(
      BigDecimal storageUsedGb,
      BigDecimal storageAvailableGb,
      BigDecimal systemHealthScore,
      long activeJobs) {}

  /**
   * Something that happened.
   *
   * @param type {@code download_completed}, {@code job_completed}, {@code job_failed} or {@code
   *     alert}, which only its owner is told
   */
  public record Activity(String type, String message, Instant timestamp) {}

  /**
   * Percentages; null of nothing.
   *
   * @param downloadsSuccessRate completed ones among all that ended
   * @param monitoringCoverage of the artists of whom something is downloaded, those with an active
   *     monitor of anybody's
   * @param storageEfficiency how much of what downloads take up is complete music
   */
  public record QuickStats(
      BigDecimal downloadsSuccessRate,
      BigDecimal monitoringCoverage,
      BigDecimal storageEfficiency) {}
}
