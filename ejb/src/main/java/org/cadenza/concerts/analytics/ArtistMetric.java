package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import org.cadenza.concerts.downloads.Figures;

/** What artists are ranked by, the most first. */
public enum ArtistMetric {
  DOWNLOADS,
  SHOWS,
  /** In units of 10^9 bytes. */
  SIZE,
  POPULARITY;

  private static final Comparator<ArtistStanding> TIES =
      Comparator.comparingLong(ArtistStanding::downloads)
          .thenComparingLong(ArtistStanding::shows)
          .reversed()
          .thenComparingLong(ArtistStanding::id);

  /** As answers tell an {@link #amount}. */
  BigDecimal told(long amount) {
    return switch (this) {
      case DOWNLOADS, SHOWS -> BigDecimal.valueOf(amount);
      case SIZE -> Figures.gigabytes(amount);
      case POPULARITY -> BigDecimal.valueOf(amount, 1);
    };
  }

  /** In whole units: bytes, or tenths of the popularity. */
  long amount(ArtistStanding standing) {
    return switch (this) {
      case DOWNLOADS -> standing.downloads();
      case SHOWS -> standing.shows();
      case SIZE -> standing.bytes();
      case POPULARITY ->
          standing.popularity() == null ? 0 : standing.popularity().unscaledValue().longValue();
    };
  }

  /** The most first. */
  Comparator<ArtistStanding> order() {
    return Comparator.comparingLong(this::amount).reversed().thenComparing(TIES);
  }

  /** As in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
