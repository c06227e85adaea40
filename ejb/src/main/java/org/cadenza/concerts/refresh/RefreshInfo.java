package org.cadenza.concerts.refresh;

import java.time.Instant;

/** How the catalog is kept up to date; instants are null until there was such a refresh. */
public record RefreshInfo(SystemInfo systemInfo, RecentActivity recentActivity) {

  /** Frequency and next refresh are null while no schedule refreshes the catalog. */
  public record SystemInfo(
      Instant lastFullRefresh,
      Instant lastIncrementalRefresh,
      long totalArtists,
      long totalShows,
      String refreshFrequency,
      boolean autoRefreshEnabled,
      Instant nextScheduledRefresh) {}

  /** Days begin at 00:00 UTC, weeks on Monday. */
  public record RecentActivity(
      long showsAddedToday,
      long showsUpdatedToday,
      long artistsAddedThisWeek,
      long totalRefreshJobsThisMonth) {}
}
