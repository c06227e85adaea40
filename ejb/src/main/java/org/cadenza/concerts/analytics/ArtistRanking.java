package org.cadenza.concerts.analytics;

import static org.cadenza.persistence.SqlReader.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.catalog.census.Census;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.persistence.SqlReader;

/**
 * Compares all artists. Their figures are read one after the other and put together here, which
 * takes the database less time than a join does.
 */
@ApplicationScoped
class ArtistRanking {

  private static final long[] NOTHING = {0, 0};
  private static final String GROWTH =
      "SELECT artist_id, SUM(shows) FROM artist_growth WHERE day >= ? AND day < ?";

  @Inject SqlReader reader;
  @Inject Census census;
  @Inject TransferHistory history;

  /** All of them over some days, the first first. */
  List<ArtistStanding> of(Days days, ArtistMetric by) {
    census.bringUpToDate();
    Map<Long, long[]> downloads = downloads(history.within(Topic.ARTIST, days));
    Map<Long, Long> monitors =
        counts(
            "SELECT artist_id, COUNT(*) FROM monitor WHERE status = 'ACTIVE' GROUP BY artist_id",
            List.of());
    Map<Long, Long> everybody = counts("SELECT id, show_count FROM artist", List.of());
    Map<Long, Long> shows =
        days.isEver()
            ? everybody
            : counts(GROWTH + " GROUP BY artist_id", List.of(days.from(), days.until()));
    List<ArtistStanding> all =
        everybody.keySet().stream()
            .map(
                id -> {
                  long[] had = downloads.getOrDefault(id, NOTHING);
                  return new ArtistStanding(
                      id,
                      shows.getOrDefault(id, 0L),
                      had[0],
                      had[1],
                      monitors.getOrDefault(id, 0L),
                      null);
                })
            .toList();
    long mostDownloads = all.stream().mapToLong(ArtistStanding::downloads).max().orElse(0);
    long mostMonitors = all.stream().mapToLong(ArtistStanding::monitors).max().orElse(0);
    return all.stream()
        .map(standing -> standing.among(mostDownloads, mostMonitors))
        .sorted(by.order())
        .toList();
  }

  /**
   * What some of them come to over some days, in {@link ArtistMetric#amount}'s units; who has
   * nothing may be missing. Nobody has a popularity of the past.
   */
  Map<Long, Long> amounts(Days days, ArtistMetric by, List<Long> artists) {
    if (artists.isEmpty()) {
      return Map.of();
    }
    return switch (by) {
      case DOWNLOADS -> downloads(days, artists, 0);
      case SIZE -> downloads(days, artists, 1);
      case SHOWS -> shows(days, artists);
      // Who was monitored then is not kept.
      case POPULARITY -> Map.of();
    };
  }

  private Map<Long, Long> shows(Days days, List<Long> artists) {
    List<Object> values = new ArrayList<>(List.of(days.from(), days.until()));
    values.addAll(artists);
    return counts(
        GROWTH + " AND artist_id IN (" + places(artists.size()) + ") GROUP BY artist_id", values);
  }

  private Map<Long, Long> downloads(Days days, List<Long> artists, int which) {
    TransferHistory.Condition all = history.within(Topic.ARTIST, days);
    List<Object> values = new ArrayList<>(all.values());
    artists.forEach(id -> values.add(Long.toString(id)));
    String some = all.text() + " AND item IN (" + places(artists.size()) + ")";
    Map<Long, Long> amounts = new HashMap<>();
    downloads(new TransferHistory.Condition(some, values, all.isReady()))
        .forEach((id, had) -> amounts.put(id, had[which]));
    return amounts;
  }

  /** Downloads and their bytes by artists. */
  private Map<Long, long[]> downloads(TransferHistory.Condition which) {
    Map<Long, long[]> downloads = new HashMap<>();
    reader.list(
        which.isReady()
            ? "SELECT item, downloads, bytes FROM download_tally WHERE "
                + which.text()
                + " AND state = 'COMPLETED'"
            : "SELECT item, SUM(downloads), SUM(bytes) FROM download_tally WHERE "
                + which.text()
                + " AND state = 'COMPLETED' GROUP BY item",
        which.values(),
        row -> downloads.put(row.getLong(1), new long[] {row.getLong(2), row.getLong(3)}));
    return downloads;
  }

  private Map<Long, Long> counts(String query, List<?> values) {
    Map<Long, Long> counts = new HashMap<>();
    reader.list(query, values, row -> counts.put(row.getLong(1), row.getLong(2)));
    return counts;
  }
}
