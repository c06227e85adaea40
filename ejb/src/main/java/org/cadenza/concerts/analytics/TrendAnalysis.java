package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.concerts.downloads.history.TransferTimeline;

/** Follows downloads over time. */
@ApplicationScoped
public class TrendAnalysis {

  @Inject TransferHistory history;
  @Inject TransferTimeline timeline;
  @Inject Clock clock;

  /** How long the time of one point is. */
  public enum Step {
    DAY,
    /** From its Monday. */
    WEEK,
    MONTH;

    /** What the point that a day is in is called. */
    private String label(LocalDate day) {
      return switch (this) {
        case DAY -> day.toString();
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
        case MONTH -> YearMonth.from(day).toString();
      };
    }

    /** As in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Every point of the range in its order, empty ones included; a range has an end. */
  public DownloadTrends of(Step step, Period range) {
    Days days = range.days(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Map<String, List<TransferTimeline.Point>> points = new LinkedHashMap<>();
    for (LocalDate day = days.from(); day.isBefore(days.until()); day = day.plusDays(1)) {
      points.putIfAbsent(step.label(day), new ArrayList<>());
    }
    List<TransferTimeline.Point> parts =
        step == Step.MONTH ? timeline.byMonthAndFormat(days) : timeline.byDay(days);
    for (TransferTimeline.Point part : parts) {
      points.get(step.label(part.day())).add(part);
    }
    List<DownloadTrends.Point> trends = new ArrayList<>();
    points.forEach((label, some) -> trends.add(point(label, some)));
    long now = trends.stream().mapToLong(DownloadTrends.Point::downloads).sum();
    long before = DownloadSums.of(history.parts(Topic.ALL, days.before())).ended();
    return new DownloadTrends(
        trends,
        new DownloadTrends.Summary(
            Change.direction(before, now),
            Change.between(before, now),
            peak(trends),
            DownloadAnalysis.average(now, trends.size(), 1)));
  }

  private static DownloadTrends.Point point(String label, List<TransferTimeline.Point> days) {
    long completed = 0;
    long ended = 0;
    long bytes = 0;
    Map<String, Long> formats = new TreeMap<>();
    for (TransferTimeline.Point day : days) {
      completed += day.completed();
      ended += day.ended();
      bytes += day.bytes();
      day.formats().forEach((format, count) -> formats.merge(format, count, Long::sum));
    }
    return new DownloadTrends.Point(
        label, ended, Figures.gigabytes(bytes), Figures.percent(completed, ended), formats);
  }

  private static String peak(List<DownloadTrends.Point> trends) {
    DownloadTrends.Point peak = null;
    for (DownloadTrends.Point point : trends) {
      if (point.downloads() > 0 && (peak == null || point.downloads() >= peak.downloads())) {
        peak = point;
      }
    }
    return peak == null ? null : peak.period();
  }
}
