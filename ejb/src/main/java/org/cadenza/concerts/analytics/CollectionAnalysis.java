package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.concerts.catalog.census.Census;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Sums;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.concerts.downloads.history.TransferTimeline;

/** Counts the collection. */
@ApplicationScoped
public class CollectionAnalysis {

  private static final int MOST = 10;

  @Inject Census census;
  @Inject TransferHistory history;
  @Inject TransferTimeline timeline;
  @Inject ArtistRanking artists;
  @Inject VenueRanking venues;
  @Inject ArtistNames names;
  @Inject Clock clock;

  /** Over a period. */
  public CollectionStatistics of(Period period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate month = today.withDayOfMonth(1);
    Days days = period.days(today);
    Census.Totals totals = census.totals();
    Sums all = completed(Days.EVER);
    return new CollectionStatistics(
        new CollectionStatistics.Totals(
            totals.artists(),
            totals.shows(),
            totals.venues(),
            all.downloads(),
            Figures.gigabytes(all.bytes())),
        new CollectionStatistics.Growth(
            census.artistsSince(month),
            census.showsSince(month),
            completed(new Days(month, today.plusDays(1))).downloads()),
        topArtists(days),
        topVenues(days),
        formats(days),
        new CollectionStatistics.Timeline(months(days)));
  }

  private Sums completed(Days days) {
    return DownloadSums.of(history.parts(Topic.ALL, days)).completed();
  }

  private List<CollectionStatistics.TopArtist> topArtists(Days days) {
    List<ArtistStanding> first =
        artists.of(days, ArtistMetric.DOWNLOADS).stream().limit(MOST).toList();
    List<Long> ids = first.stream().map(ArtistStanding::id).toList();
    Map<Long, ArtistNames.Entry> entries = names.of(ids);
    return first.stream()
        .map(
            artist ->
                new CollectionStatistics.TopArtist(
                    artist.id(),
                    entries.get(artist.id()).name(),
                    entries.get(artist.id()).shows(),
                    artist.downloads(),
                    Figures.gigabytes(artist.bytes())))
        .toList();
  }

  private List<CollectionStatistics.TopVenue> topVenues(Days days) {
    return venues.first(VenueMetric.SHOWS, MOST, days).stream()
        .map(
            venue ->
                new CollectionStatistics.TopVenue(
                    venue.name(), venue.shows(), venue.artists(), venue.downloads()))
        .toList();
  }

  private Map<String, CollectionStatistics.Format> formats(Days days) {
    Map<String, Sums> formats = new TreeMap<>();
    history.parts(Topic.FORMAT, days).stream()
        .filter(part -> part.state() == DownloadState.COMPLETED)
        .forEach(part -> formats.put(part.item(), part.sums()));
    Map<String, Long> counts = new LinkedHashMap<>();
    formats.forEach((format, sums) -> counts.put(format, sums.downloads()));
    Map<String, BigDecimal> shares = Shares.of(counts);
    Map<String, CollectionStatistics.Format> breakdown = new LinkedHashMap<>();
    formats.forEach(
        (format, sums) ->
            breakdown.put(
                format,
                new CollectionStatistics.Format(
                    sums.downloads(), shares.get(format), Figures.gigabytes(sums.bytes()))));
    return breakdown;
  }

  private List<CollectionStatistics.Month> months(Days days) {
    return timeline.byMonth(days).stream()
        .filter(month -> month.completed() > 0)
        .map(
            month ->
                new CollectionStatistics.Month(
                    YearMonth.from(month.day()).toString(),
                    month.completed(),
                    Figures.gigabytes(month.bytes())))
        .toList();
  }
}
