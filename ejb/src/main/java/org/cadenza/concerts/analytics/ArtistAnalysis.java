package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.census.Census;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.persistence.SqlReader;

/** Counts artists. */
@ApplicationScoped
public class ArtistAnalysis {

  private static final int TREND_DAYS = 30;
  private static final int TOP_SHOWS = 3;

  private static final String FACTS =
      "SELECT a.id, a.name, a.slug, COALESCE(c.shows, 0), COALESCE(c.available, 0),"
          + " CASE WHEN c.rated > 0 THEN ROUND(c.rating_sum / c.rated, 1) END, c.top_year"
          + " FROM artist a LEFT JOIN artist_census c ON c.artist_id = a.id WHERE a.id IN (%s)";
  // Each by the index of an artist's shows and their downloads.
  private static final String TOP =
      "(SELECT s.artist_id, s.id, s.performance_date, v.name, s.download_count, s.rating"
          + " FROM concert_show s JOIN venue v ON v.id = s.venue_id"
          + " WHERE s.artist_id = ? AND s.download_count > 0"
          + " ORDER BY s.download_count DESC, s.id DESC LIMIT "
          + TOP_SHOWS
          + ")";

  @Inject SqlReader reader;
  @Inject ArtistRanking ranking;
  @Inject Census census;
  @Inject TransferHistory history;
  @Inject Clock clock;

  private record Facts(
      String name, String slug, long shows, long available, BigDecimal rating, String topYear) {}

  /** The first of all by a metric over a period. */
  public ArtistAnalytics of(ArtistMetric by, int limit, Period period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Days days = period.days(today);
    List<ArtistStanding> all = ranking.of(days, by);
    List<ArtistStanding> first = all.stream().limit(limit).toList();
    List<Long> ids = first.stream().map(ArtistStanding::id).toList();
    Days recent = days.isEver() ? Days.last(TREND_DAYS, today) : days;
    Map<Long, Long> now = downloads(recent, ids);
    Map<Long, Long> before = downloads(recent.before(), ids);
    Map<Long, Facts> facts = facts(ids);
    Map<Long, List<ArtistAnalytics.TopShow>> top = topShows(ids);
    Map<Long, Long> found = census.showsSince(today.withDayOfMonth(1), ids);
    Census.Totals totals = census.totals();
    return new ArtistAnalytics(
        first.stream()
            .map(
                each ->
                    artist(
                        each,
                        facts.get(each.id()),
                        Change.between(
                            before.getOrDefault(each.id(), 0L), now.getOrDefault(each.id(), 0L)),
                        found.getOrDefault(each.id(), 0L),
                        top.getOrDefault(each.id(), List.of())))
            .toList(),
        new ArtistAnalytics.Summary(
            totals.artists(),
            all.stream().mapToLong(ArtistStanding::downloads).sum(),
            DownloadAnalysis.average(totals.shows(), totals.artists(), 1)));
  }

  private static ArtistAnalytics.Artist artist(
      ArtistStanding standing,
      Facts facts,
      String trend,
      long found,
      List<ArtistAnalytics.TopShow> top) {
    return new ArtistAnalytics.Artist(
        standing.id(),
        facts.name(),
        facts.slug(),
        new ArtistAnalytics.Stats(
            facts.shows(),
            facts.available(),
            standing.downloads(),
            Figures.gigabytes(standing.bytes()),
            facts.rating(),
            standing.popularity()),
        new ArtistAnalytics.Trends(trend, found, facts.topYear()),
        top);
  }

  private Map<Long, Long> downloads(Days days, List<Long> artists) {
    return history
        .parts(Topic.ARTIST, days, artists.stream().map(id -> Long.toString(id)).toList())
        .stream()
        .filter(part -> part.state() == DownloadState.COMPLETED)
        .collect(
            Collectors.toMap(part -> Long.valueOf(part.item()), part -> part.sums().downloads()));
  }

  private Map<Long, Facts> facts(List<Long> ids) {
    Map<Long, Facts> facts = new HashMap<>();
    if (!ids.isEmpty()) {
      reader.list(
          FACTS.replace("%s", SqlReader.places(ids.size())),
          ids,
          row ->
              facts.put(
                  row.getLong(1),
                  new Facts(
                      row.getString(2),
                      row.getString(3),
                      row.getLong(4),
                      row.getLong(5),
                      row.getBigDecimal(6) == null
                          ? null
                          : row.getBigDecimal(6).setScale(1, RoundingMode.HALF_UP),
                      row.getString(7))));
    }
    return facts;
  }

  private Map<Long, List<ArtistAnalytics.TopShow>> topShows(List<Long> ids) {
    Map<Long, List<ArtistAnalytics.TopShow>> shows = new HashMap<>();
    if (!ids.isEmpty()) {
      String each = ids.stream().map(id -> TOP).collect(Collectors.joining(" UNION ALL "));
      reader.list(
          each,
          ids,
          row ->
              shows
                  .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                  .add(
                      new ArtistAnalytics.TopShow(
                          row.getLong(2),
                          SqlReader.date(row, 3),
                          row.getString(4),
                          row.getLong(5),
                          row.getBigDecimal(6))));
    }
    return shows;
  }
}
