package org.cadenza.concerts.monitoring;

import java.time.Instant;

/** A monitor in a list. */
public record MonitorView(
    long id,
    long artistId,
    String artistName,
    MonitorStatus status,
    MonitorSettings settings,
    Stats stats,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * What it has done.
   *
   * @param lastCheck null if it was not checked yet
   * @param nextCheck null if it is not to be checked
   */
  public record Stats(int showsFound, int alertsSent, Instant lastCheck, Instant nextCheck) {}
}
