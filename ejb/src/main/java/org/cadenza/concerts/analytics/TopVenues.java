package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.persistence.SqlReader;

/** The first venues by one metric, of all time. */
@ApplicationScoped
public class TopVenues {

  private static final int TOP_ARTISTS = 3;
  // Each by the index of a venue's artists, which has them in this order.
  private static final String ARTISTS =
      "(SELECT w.venue_id, a.name, w.shows, w.artist_id FROM (SELECT venue_id, shows, artist_id"
          + " FROM venue_artist WHERE venue_id = ? ORDER BY shows DESC, artist_id DESC LIMIT "
          + TOP_ARTISTS
          + ") w JOIN artist a ON a.id = w.artist_id)";

  @Inject VenueRanking ranking;
  @Inject SqlReader reader;

  /**
   * One of them.
   *
   * @param artistCount who played there
   * @param downloadCount completed downloads of shows there
   * @param topArtists names of the three who played there most
   */
  public record Ranked(
      int rank,
      String venueName,
      String city,
      String state,
      long metricValue,
      String metricName,
      long artistCount,
      long downloadCount,
      List<String> topArtists) {}

  /** The answer. */
  public record Ranking(List<Ranked> topVenues) {}

  /** The first of all. */
  public Ranking of(VenueMetric metric, int limit) {
    List<VenueRanking.Standing> first = ranking.first(metric, limit, Days.EVER);
    Map<Long, List<String>> artists = artists(first.stream().map(v -> v.id()).toList());
    List<Ranked> ranked = new ArrayList<>();
    for (VenueRanking.Standing each : first) {
      ranked.add(
          new Ranked(
              ranked.size() + 1,
              each.name(),
              each.city(),
              each.state(),
              switch (metric) {
                case SHOWS -> each.shows();
                case DOWNLOADS -> each.downloads();
                case ARTISTS -> each.artists();
              },
              metric.word(),
              each.artists(),
              each.downloads(),
              artists.getOrDefault(each.id(), List.of())));
    }
    return new Ranking(ranked);
  }

  private Map<Long, List<String>> artists(List<Long> venues) {
    Map<Long, List<String>> artists = new HashMap<>();
    if (!venues.isEmpty()) {
      reader.list(
          String.join(" UNION ALL ", Collections.nCopies(venues.size(), ARTISTS))
              + " ORDER BY venue_id, shows DESC, artist_id DESC",
          venues,
          row ->
              artists
                  .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                  .add(row.getString(2)));
    }
    return artists;
  }
}
