package org.cadenza.concerts.catalog.census;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.cadenza.persistence.SqlReader;

/** How much there is of everything in the catalog; as new as the catalog. */
@ApplicationScoped
public class Census {

  @Inject SqlReader reader;
  @Inject CensusCount count;

  /** Everything together; venues without a show do not count. */
  public record Totals(long artists, long shows, long venues) {}

  /** Counts what has changed; whoever reads its tables by a query of their own calls it first. */
  public void bringUpToDate() {
    bringUpToDate(() -> false);
  }

  /** The same, but only until somebody says that there are better things to do. */
  public void bringUpToDate(BooleanSupplier enough) {
    boolean isDue =
        !reader.list("SELECT 1 FROM census_due LIMIT 1", List.of(), row -> row.getInt(1)).isEmpty();
    while (isDue && !enough.getAsBoolean()) {
      isDue = count.countSome() == CensusCount.BATCH;
    }
  }

  /** As of now. */
  public Totals totals() {
    bringUpToDate();
    return reader
        .list(
            "SELECT COUNT(*), COALESCE(SUM(show_count), 0), (SELECT venues FROM counting WHERE what = 'catalog')"
                + " FROM artist",
            List.of(),
            row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3)))
        .get(0);
  }

  /** Artists that were first heard of on that day or later. */
  public long artistsSince(LocalDate day) {
    return reader.number("SELECT COUNT(*) FROM artist WHERE created_at >= ?", List.of(day));
  }

  /** Shows that were found on that day or later. */
  public long showsSince(LocalDate day) {
    bringUpToDate();
    return reader.number(
        "SELECT COALESCE(SUM(shows), 0) FROM artist_growth WHERE day >= ?", List.of(day));
  }

  /** The same of some artists, by id; those without any are left out. */
  public Map<Long, Long> showsSince(LocalDate day, List<Long> artists) {
    Map<Long, Long> shows = new TreeMap<>();
    if (!artists.isEmpty()) {
      List<Object> values = new java.util.ArrayList<>(artists);
      values.add(day);
      reader.list(
          "SELECT artist_id, SUM(shows) FROM artist_growth WHERE artist_id IN ("
              + SqlReader.places(artists.size())
              + ") AND day >= ? GROUP BY artist_id",
          values,
          row -> shows.put(row.getLong(1), row.getLong(2)));
    }
    return shows;
  }
}
