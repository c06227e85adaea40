package org.cadenza.concerts.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A single monitor.
 *
 * @param statusReason why it is in error; else null
 */
public record MonitorDetails(
    long id,
    long artistId,
    String artistName,
    MonitorStatus status,
    String statusReason,
    MonitorSettings settings,
    Stats stats,
    List<Find> recentFinds,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * What it has done.
   *
   * @param lastCheck null if it was not checked yet
   * @param nextCheck null if it is not to be checked
   * @param errorCount checks that failed
   */
  public record Stats(
      int showsFound,
      int alertsSent,
      int autoDownloads,
      Instant lastCheck,
      Instant nextCheck,
      int checkCount,
      int errorCount) {}

  /** A show that was new or changed; date and venue are null where the source tells none. */
  public record Find(
      long showId, LocalDate date, String venue, Instant foundAt, FindAction actionTaken) {}
}
