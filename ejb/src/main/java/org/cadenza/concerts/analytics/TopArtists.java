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
import org.cadenza.concerts.downloads.Figures;
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

  /** The first of all over a period. */
  public Ranking of(ArtistMetric metric, int limit, Period period) {
    Days days = period.days(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    List<ArtistStanding> all = ranking.of(days, metric);
    List<ArtistStanding> first =
        all.stream().limit(limit).filter(s -> metric.amount(s) > 0).toList();
    Map<String, Long> amounts = new LinkedHashMap<>();
    all.forEach(s -> amounts.put(Long.toString(s.id()), metric.amount(s)));
    Map<String, BigDecimal> shares = Shares.of(amounts);
    List<Long> shown = first.stream().map(ArtistStanding::id).toList();
    Map<Long, Long> before =
        days.isEver() ? Map.of() : ranking.amounts(days.before(), metric, shown);
    Map<Long, ArtistNames.Entry> entries = names.of(shown);
    List<Ranked> ranked = new ArrayList<>();
    for (ArtistStanding each : first) {
      ranked.add(
          new Ranked(
              ranked.size() + 1,
              each.id(),
              entries.get(each.id()).name(),
              metric.of(each),
              metric.word(),
              metric == ArtistMetric.POPULARITY ? null : shares.get(Long.toString(each.id())),
              Change.between(before.getOrDefault(each.id(), 0L), metric.amount(each))));
    }
    return new Ranking(ranked, new MetricInfo(metric.word(), period.word(), total(metric, all)));
  }

  private static BigDecimal total(ArtistMetric metric, List<ArtistStanding> all) {
    long sum = all.stream().mapToLong(s -> metric.amount(s)).sum();
    return switch (metric) {
      case SIZE -> Figures.gigabytes(sum);
      case POPULARITY -> null;
      default -> BigDecimal.valueOf(sum);
    };
  }
}
