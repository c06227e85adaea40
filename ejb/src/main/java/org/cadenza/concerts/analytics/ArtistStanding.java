package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an artist stands among all, over a period.
 *
 * @param shows in the catalog; over less than all time those that were found in the period
 * @param downloads that were completed in the period
 * @param bytes of their files
 * @param monitors active ones, as of now
 * @param popularity 0 to 100 with one decimal: 70 times the downloads, as a part of those of the
 *     artist with most, and 30 times the monitors likewise; null as long as nobody has downloaded
 *     or monitors anybody
 */
record ArtistStanding(
    long id, long shows, long downloads, long bytes, long monitors, BigDecimal popularity) {

  private static final double BY_DOWNLOADS = 70;
  private static final double BY_MONITORS = 30;

  /** The same with its popularity, where the most that any artist has are these. */
  ArtistStanding among(long mostDownloads, long mostMonitors) {
    if (mostDownloads == 0 && mostMonitors == 0) {
      return this;
    }
    double score =
        BY_DOWNLOADS * downloads / Math.max(1, mostDownloads)
            + BY_MONITORS * monitors / Math.max(1, mostMonitors);
    return new ArtistStanding(
        id,
        shows,
        downloads,
        bytes,
        monitors,
        BigDecimal.valueOf(score).setScale(1, RoundingMode.HALF_UP));
  }
}
