package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.downloads.history.Days;

/** The first artists by one metric. */
@ApplicationScoped
public class TopArtists {

  @Inject ArtistRanking ranking;
  @Inject ArtistNames names;
  @Inject Clock clock;

  /**
   * One of them.
   *
   * @param percentageOfTotal its part of all artists' together; of all artists they add up to 100.
   *     Null for the popularity, which does not add up to anything
   * @param changeFromPreviousPeriod such as {@code +12%}, from as many days just before; null for
   *     all time, for the popularity, and where there was nothing before
   */
  public record Ranked(
      int rank,
      long artistId,
      String name,
      BigDecimal metricValue,
      String metricName,
      BigDecimal percentageOfTotal,
      String changeFromPreviousPeriod) {}

  /**
   * What was counted.
   *
   * @param totalValue of all artists together; null for the popularity
   */
  public record MetricInfo(String metric, String period, BigDecimal totalValue) {}

  /** The answer: {@code topArtists} have something to count. */
  public record Ranking(List<Ranked> topArtists, MetricInfo metricInfo) {}

  /** The first of all over a period; of equals those that have been known for longer. */
  public Ranking of(ArtistMetric metric, int limit, Period period) {
    Days days = period.days(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Map<String, Long> amounts = sorted(ranking.amounts(days, metric));
    Map<String, BigDecimal> shares =
        metric == ArtistMetric.POPULARITY ? Map.of() : Shares.of(amounts);
    List<Long> first = amounts.keySet().stream().limit(limit).map(Long::valueOf).toList();
    Map<Long, Long> before =
        days.isEver() ? Map.of() : ranking.amounts(days.before(), metric, first);
    Map<Long, ArtistNames.Entry> entries = names.of(first);
    List<Ranked> ranked = new ArrayList<>();
    for (Long id : first) {
      long amount = amounts.get(Long.toString(id));
      ranked.add(
          new Ranked(
              ranked.size() + 1,
              id,
              entries.get(id).name(),
              metric.told(amount),
              metric.word(),
              shares.get(Long.toString(id)),
              Change.between(before.getOrDefault(id, 0L), amount)));
    }
    return new Ranking(
        ranked, new MetricInfo(metric.word(), period.word(), total(metric, amounts)));
  }

  /** By artists' ids, the most first; those without anything are left out. */
  private static Map<String, Long> sorted(Map<Long, Long> amounts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    amounts.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .sorted(
            Map.Entry.<Long, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(each -> sorted.put(Long.toString(each.getKey()), each.getValue()));
    return sorted;
  }

  private static BigDecimal total(ArtistMetric metric, Map<String, Long> amounts) {
    return metric == ArtistMetric.POPULARITY
        ? null
        : metric.told(amounts.values().stream().mapToLong(Long::longValue).sum());
  }
}
