package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Sums;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.concerts.downloads.history.TransferTimeline;

/** Counts what became of downloads. */
@ApplicationScoped
public class DownloadAnalysis {

  private static final int MOST_ARTISTS = 100;
  private static final int MONTH_LENGTH = "YYYY-MM".length();
  private static final int DAY_LENGTH = "YYYY-MM-DD".length();

  @Inject TransferHistory history;
  @Inject TransferTimeline timeline;
  @Inject ArtistNames names;
  @Inject Clock clock;

  /** By what the answer is grouped besides formats and qualities, which it always is. */
  public enum Grouping {
    ARTIST,
    FORMAT,
    QUALITY,
    /** The timeline has months instead of days. */
    MONTH
  }

  /** Over a period; {@code grouping} may be null. */
  public DownloadAnalytics of(Period period, Grouping grouping) {
    Days days = period.days(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Map<String, DownloadSums> formats = groups(Topic.FORMAT, days);
    DownloadSums all = new DownloadSums();
    for (DownloadSums each : formats.values()) {
      for (DownloadState state : DownloadState.values()) {
        all.add(state, each.in(state));
      }
    }
    return new DownloadAnalytics(
        overview(all),
        shaped(formats),
        parts(groups(Topic.QUALITY, days)),
        grouping == Grouping.ARTIST ? artists(days) : null,
        timeline(days, grouping == Grouping.MONTH),
        hours(groups(Topic.HOUR, days)));
  }

  private Map<String, DownloadSums> groups(Topic topic, Days days) {
    return DownloadSums.byItem(history.parts(topic, days));
  }

  private static DownloadAnalytics.Overview overview(DownloadSums all) {
    Sums completed = all.completed();
    return new DownloadAnalytics.Overview(
        all.ended(),
        completed.downloads(),
        all.in(DownloadState.FAILED).downloads(),
        all.in(DownloadState.CANCELLED).downloads(),
        all.successRate(),
        average(completed.seconds(), completed.downloads(), 60),
        Figures.gigabytes(all.fetched()));
  }

  private static Map<String, DownloadAnalytics.Group> shaped(Map<String, DownloadSums> groups) {
    Map<String, DownloadAnalytics.Group> shaped = new LinkedHashMap<>();
    groups.forEach(
        (item, sums) ->
            shaped.put(
                item, group(sums.ended(), sums.completed().downloads(), sums.completed().bytes())));
    return shaped;
  }

  private static DownloadAnalytics.Group group(long ended, long completed, long bytes) {
    return new DownloadAnalytics.Group(
        ended,
        Figures.percent(completed, ended),
        meanMegabytes(completed, bytes),
        Figures.gigabytes(bytes));
  }

  private static Map<String, DownloadAnalytics.Part> parts(Map<String, DownloadSums> groups) {
    Map<String, Long> counts = new LinkedHashMap<>();
    groups.forEach((item, sums) -> counts.put(item, sums.ended()));
    Map<String, BigDecimal> shares = Shares.of(counts);
    Map<String, DownloadAnalytics.Part> parts = new LinkedHashMap<>();
    counts.forEach(
        (item, count) -> parts.put(item, new DownloadAnalytics.Part(count, shares.get(item))));
    return parts;
  }

  private Map<String, DownloadAnalytics.Group> artists(Days days) {
    List<TransferHistory.Outcome> most = history.most(Topic.ARTIST, days, MOST_ARTISTS);
    Map<Long, ArtistNames.Entry> entries =
        names.of(most.stream().map(each -> Long.valueOf(each.item())).toList());
    Map<String, DownloadAnalytics.Group> byName = new LinkedHashMap<>();
    for (TransferHistory.Outcome each : most) {
      String name = entries.get(Long.valueOf(each.item())).name();
      // Two sources may know an artist of the same name.
      byName.put(
          byName.containsKey(name) ? name + " (" + each.item() + ")" : name,
          group(each.ended(), each.completed(), each.bytes()));
    }
    return byName;
  }

  private List<DownloadAnalytics.Point> timeline(Days days, boolean months) {
    return (months ? timeline.byMonth(days) : timeline.byDay(days))
        .stream()
            .map(
                point ->
                    new DownloadAnalytics.Point(
                        point.day().toString().substring(0, months ? MONTH_LENGTH : DAY_LENGTH),
                        point.ended(),
                        Figures.percent(point.completed(), point.ended()),
                        Figures.gigabytes(point.bytes())))
            .toList();
  }

  private static List<DownloadAnalytics.Hour> hours(Map<String, DownloadSums> groups) {
    return groups.entrySet().stream()
        .map(
            hour -> {
              Sums completed = hour.getValue().completed();
              return new DownloadAnalytics.Hour(
                  Integer.parseInt(hour.getKey()),
                  hour.getValue().ended(),
                  Figures.megabits(completed.fetched(), completed.fetchMillis()));
            })
        .sorted(
            Comparator.comparingLong(DownloadAnalytics.Hour::downloads)
                .reversed()
                .thenComparing(DownloadAnalytics.Hour::hour))
        .toList();
  }

  /** Of one download, to the whole; null of none. */
  public static Long meanMegabytes(long downloads, long bytes) {
    return downloads == 0 ? null : Math.round((double) bytes / downloads / 1_000_000);
  }

  /** A mean in larger units, with one decimal; null of nothing. */
  static BigDecimal average(long sum, long count, long unit) {
    return count == 0
        ? null
        : BigDecimal.valueOf(sum)
            .divide(
                BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(unit)),
                1,
                RoundingMode.HALF_UP);
  }
}
