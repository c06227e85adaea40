package org.cadenza.concerts.analytics;

import static org.cadenza.persistence.SqlReader.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    Map<Long, Long> everybody = everybody();
    Map<Long, Long> shows = days.isEver() ? everybody : found(days);
    return standings(everybody.keySet(), shows, downloads, monitors()).stream()
        .sorted(by.order())
        .toList();
  }

  private static List<ArtistStanding> standings(
      Set<Long> artists,
      Map<Long, Long> shows,
      Map<Long, long[]> downloads,
      Map<Long, Long> monitors) {
    long mostDownloads = downloads.values().stream().mapToLong(had -> had[0]).max().orElse(0);
    long mostMonitors = monitors.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<ArtistStanding> standings = new ArrayList<>();
    for (long id : artists) {
      long[] had = downloads.getOrDefault(id, NOTHING);
      standings.add(
          new ArtistStanding(
                  id,
                  shows.getOrDefault(id, 0L),
                  had[0],
                  had[1],
                  monitors.getOrDefault(id, 0L),
                  null)
              .among(mostDownloads, mostMonitors));
    }
    return standings;
  }

  /**
   * What they come to over some days, in {@link ArtistMetric#amount}'s units; who has nothing may
   * be missing. Only what the metric wants is read.
   */
  Map<Long, Long> amounts(Days days, ArtistMetric by) {
    return switch (by) {
      case DOWNLOADS -> only(0, downloads(history.within(Topic.ARTIST, days)));
      case SIZE -> only(1, downloads(history.within(Topic.ARTIST, days)));
      case SHOWS -> {
        census.bringUpToDate();
        yield days.isEver() ? everybody() : found(days);
      }
      case POPULARITY -> popularities(days);
    };
  }

  private Map<Long, Long> popularities(Days days) {
    Map<Long, long[]> downloads = downloads(history.within(Topic.ARTIST, days));
    Map<Long, Long> monitors = monitors();
    Set<Long> somebody = new HashSet<>(downloads.keySet());
    somebody.addAll(monitors.keySet());
    return standings(somebody, Map.of(), downloads, monitors).stream()
        .collect(Collectors.toMap(ArtistStanding::id, ArtistMetric.POPULARITY::amount));
  }

  private Map<Long, Long> everybody() {
    return counts("SELECT id, show_count FROM artist", List.of());
  }

  private Map<Long, Long> found(Days days) {
    return counts(GROWTH + " GROUP BY artist_id", List.of(days.from(), days.until()));
  }

  private Map<Long, Long> monitors() {
    return counts(
        "SELECT artist_id, COUNT(*) FROM monitor WHERE status = 'ACTIVE' GROUP BY artist_id",
        List.of());
  }

  /** The same of some of them; nobody has a popularity of the past. */
  Map<Long, Long> amounts(Days days, ArtistMetric by, List<Long> artists) {
    if (artists.isEmpty()) {
      return Map.of();
    }
    return switch (by) {
      case DOWNLOADS -> only(0, downloads(days, artists));
      case SIZE -> only(1, downloads(days, artists));
      case SHOWS -> shows(days, artists);
      // Who was monitored then is not kept.
      case POPULARITY -> Map.of();
    };
  }

  private static Map<Long, Long> only(int which, Map<Long, long[]> downloads) {
    Map<Long, Long> amounts = new HashMap<>();
    downloads.forEach((id, had) -> amounts.put(id, had[which]));
    return amounts;
  }

  private Map<Long, Long> shows(Days days, List<Long> artists) {
    List<Object> values = new ArrayList<>(List.of(days.from(), days.until()));
    values.addAll(artists);
    return counts(
        GROWTH + " AND artist_id IN (" + places(artists.size()) + ") GROUP BY artist_id", values);
  }

  private Map<Long, long[]> downloads(Days days, List<Long> artists) {
    TransferHistory.Condition all = history.within(Topic.ARTIST, days);
    List<Object> values = new ArrayList<>(all.values());
    artists.forEach(id -> values.add(Long.toString(id)));
    String some = all.text() + " AND item IN (" + places(artists.size()) + ")";
    return downloads(new TransferHistory.Condition(some, values, all.isReady()));
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
