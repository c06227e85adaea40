package org.cadenza.concerts.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the monitors of a caller have done, for an admin those of all; days are UTC's, a week is
 * today and the six days before it.
 *
 * @param checkFrequencyBreakdown monitors by the word of their frequency
 */
public record MonitoringStatistics(
    long totalMonitors,
    long activeMonitors,
    long pausedMonitors,
    long errorMonitors,
    long totalAlerts,
    long unreadAlerts,
    long showsFoundToday,
    long showsFoundThisWeek,
    long autoDownloadsToday,
    Map<String, Long> checkFrequencyBreakdown,
    List<MonitoredArtist> topMonitoredArtists,
    RecentActivity recentActivity) {

  /**
   * An artist that is monitored.
   *
   * @param lastFind null if nothing was found yet, or not for long
   */
  public record MonitoredArtist(
      long artistId, String artistName, long monitorCount, long showsFound, Instant lastFind) {}

  /** What happened today. */
  public record RecentActivity(long checksToday, long errorsToday, long alertsSentToday) {}
}
