package org.cadenza.tracklists.site;

import java.math.BigDecimal;

/**
 * A row of a page: a track. What it does not say is null.
 *
 * @param cueSeconds when it begins; of a page whose rows have no times it is 0 or null
 * @param together whether it is played with the row before: "w/" stands in place of its number
 * @param identified whether somebody has recognised it
 */
public record SetRow(
    String artist,
    String title,
    String remix,
    String label,
    Integer cueSeconds,
    boolean together,
    boolean identified,
    BigDecimal bpm,
    String key) {

  /** By which it is found. */
  String words() {
    return artist + " " + title + (remix == null ? "" : " " + remix);
  }
}
