package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadenza.concerts.catalog.census.Census;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.persistence.SqlReader;

/** Compares venues that have a name. */
@ApplicationScoped
class VenueRanking {

  private static final int SPARE = 10;
  private static final int MORE = 4;

  private static final String COLUMNS =
      "SELECT v.id, v.name, v.city, v.state, c.shows, c.artists, COALESCE(t.downloads, 0)";
  private static final String TALLY =
      "SELECT CAST(item AS SIGNED) AS venue_id, SUM(downloads) AS downloads FROM download_tally"
          + " WHERE :which AND state = 'COMPLETED'";

  @Inject SqlReader reader;
  @Inject Census census;
  @Inject TransferHistory history;

  /** A venue with its figures; {@code downloads} completed in the period. */
  record Standing(
      long id, String name, String city, String state, long shows, long artists, long downloads) {}

  /** The first ones; those by downloads have some. */
  List<Standing> first(VenueMetric by, int limit, Days days) {
    census.bringUpToDate();
    TransferHistory.Condition which = history.within(Topic.VENUE, days);
    return by == VenueMetric.DOWNLOADS ? byDownloads(limit, which) : byCensus(by, limit, which);
  }

  /**
   * Some have no name: so more are asked for than are wanted, and more again if that is too few.
   */
  private List<Standing> byDownloads(int limit, TransferHistory.Condition which) {
    for (int most = limit + SPARE; ; most *= MORE) {
      Map<Long, Long> downloads = mostDownloaded(most, which);
      List<Standing> named = named(downloads);
      if (named.size() >= limit || downloads.size() < most) {
        return named.stream().limit(limit).toList();
      }
    }
  }

  /** Completed downloads by venues, the most first. */
  private Map<Long, Long> mostDownloaded(int most, TransferHistory.Condition which) {
    List<Object> values = new ArrayList<>(which.values());
    values.add(most);
    Map<Long, Long> downloads = new LinkedHashMap<>();
    // Where nothing is to be added up an index has them in their order, and the first are enough.
    reader.list(
        which.isReady()
            ? "SELECT item, downloads FROM download_tally FORCE INDEX (download_tally_most) WHERE "
                + which.text()
                + " AND state = 'COMPLETED' AND downloads > 0"
                + " ORDER BY downloads DESC, item DESC LIMIT ?"
            : "SELECT item, SUM(downloads) FROM download_tally WHERE "
                + which.text()
                + " AND state = 'COMPLETED' GROUP BY item HAVING SUM(downloads) > 0"
                + " ORDER BY SUM(downloads) DESC, item DESC LIMIT ?",
        values,
        row -> downloads.put(row.getLong(1), row.getLong(2)));
    return downloads;
  }

  /** Those of them that have a name, in their order. */
  private List<Standing> named(Map<Long, Long> downloads) {
    if (downloads.isEmpty()) {
      return List.of();
    }
    List<Long> ids = List.copyOf(downloads.keySet());
    Map<Long, Standing> named = new HashMap<>();
    reader.list(
        "SELECT v.id, v.name, v.city, v.state, c.shows, c.artists FROM venue v"
            + " JOIN venue_census c ON c.venue_id = v.id WHERE v.name IS NOT NULL AND v.id IN ("
            + SqlReader.places(ids.size())
            + ")",
        ids,
        row -> named.put(row.getLong(1), standing(row, downloads.get(row.getLong(1)))));
    return ids.stream().map(named::get).filter(Objects::nonNull).toList();
  }

  private List<Standing> byCensus(VenueMetric by, int limit, TransferHistory.Condition which) {
    List<Long> ids =
        reader.list(
            "SELECT x.venue_id FROM venue_census x JOIN venue n ON n.id = x.venue_id"
                + " WHERE n.name IS NOT NULL ORDER BY x."
                + by.word()
                + " DESC, x.venue_id DESC LIMIT ?",
            List.of(limit),
            row -> row.getLong(1));
    if (ids.isEmpty()) {
      return List.of();
    }
    String places = SqlReader.places(ids.size());
    List<Object> values = new ArrayList<>(which.values());
    ids.forEach(id -> values.add(Long.toString(id)));
    values.addAll(ids);
    return list(
        COLUMNS
            + " FROM venue_census c JOIN venue v ON v.id = c.venue_id LEFT JOIN ("
            + TALLY.replace(":which", which.text())
            + " AND item IN ("
            + places
            + ") GROUP BY item) t ON t.venue_id = v.id WHERE v.id IN ("
            + places
            + ") ORDER BY c."
            + by.word()
            + " DESC, v.id DESC",
        values);
  }

  private List<Standing> list(String query, List<Object> values) {
    return reader.list(query, values, row -> standing(row, row.getLong(7)));
  }

  private static Standing standing(ResultSet row, long downloads) throws SQLException {
    return new Standing(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        downloads);
  }
}
