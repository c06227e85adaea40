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
import java.util.OptionalDouble;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.persistence.SqlReader;
import org.cadenza.telemetry.queries.QueryTimes;
import org.cadenza.telemetry.requests.RequestFigures;
import org.cadenza.telemetry.requests.RequestLog;

/**
 * Scores how well the server does, each part from 0 to 100:
 *
 * <ul>
 *   <li>the API by its mean answer time since the start, 100 up to 100 ms and falling evenly to 0
 *       at 2 s, times the part of requests that were not answered 5xx;
 *   <li>downloads by the part of those that ended within 30 days that are complete;
 *   <li>monitoring by the part of monitors that have no error;
 *   <li>storage by the free space of the disk, 100 down to a half and falling evenly to 0;
 *   <li>the database by the mean time of statements since the start, 100 up to 10 ms and falling
 *       evenly to 0 at 500 ms.
 * </ul>
 */
@ApplicationScoped
public class HealthCheckup {

  private static final double ALARMING = 80;

  @Inject RequestLog requests;
  @Inject TransferHistory history;
  @Inject Storage storage;
  @Inject SqlReader reader;
  @Inject Clock clock;

  private record Part(String name, Double score, String details, String advice) {}

  /** As of now. */
  public HealthScore score() {
    List<Part> parts = List.of(api(), downloads(), monitoring(), storage(), database());
    Map<String, HealthScore.Component> components = new LinkedHashMap<>();
    List<String> advice = new ArrayList<>();
    for (Part part : parts) {
      components.put(part.name(), HealthScore.Component.of(part.score(), part.details()));
      if (part.score() != null && part.score() < ALARMING) {
        advice.add(part.advice());
      }
    }
    OptionalDouble mean =
        parts.stream().filter(p -> p.score() != null).mapToDouble(Part::score).average();
    Double overall = mean.isPresent() ? mean.getAsDouble() : null;
    return new HealthScore(
        Rounded.tenth(overall),
        HealthScore.Component.word(overall),
        components,
        advice,
        clock.instant());
  }

  private Part api() {
    RequestFigures served = requests.figures();
    Double mean = served.meanMillis();
    return new Part(
        "api_performance",
        mean == null ? null : falling(mean, 100, 2000) * (1 - served.errorRate() / 100),
        mean == null
            ? "No request was measured yet"
            : "Average response time: " + Math.round(mean) + "ms",
        "Look at the slowest endpoints in the performance metrics");
  }

  private Part downloads() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    DownloadSums month = DownloadSums.of(history.parts(Topic.ALL, Period.MONTH.days(today)));
    BigDecimal rate = month.successRate();
    boolean hasFailed = month.in(DownloadState.FAILED).downloads() > 0;
    return new Part(
        "download_system",
        rate == null ? null : rate.doubleValue(),
        rate == null ? "No download has ended within 30 days" : rate + "% success rate",
        hasFailed
            ? "Look at the failed downloads and retry those whose reason is gone"
            : "Many downloads were canceled; queue those again that are still wanted");
  }

  private Part monitoring() {
    return reader
        .list(
            "SELECT COUNT(*), COALESCE(SUM(status = 'ERROR'), 0) FROM monitor",
            List.of(),
            row -> monitoring(row.getLong(1), row.getLong(2)))
        .get(0);
  }

  private static Part monitoring(long all, long failing) {
    String details = failing == 0 ? "No monitor has an error" : failing + " of " + all + " failing";
    return new Part(
        "monitoring",
        all == 0 ? null : 100.0 * (all - failing) / all,
        all == 0 ? "There is no monitor" : details,
        "Look at the monitors whose status is error: each says why");
  }

  private Part storage() {
    BigDecimal used = storage.space().usedPercent();
    return new Part(
        "storage",
        used == null ? null : Math.min(100, 2 * (100 - used.doubleValue())),
        used == null ? "The disk does not tell its size" : used + "% storage used",
        "Make room on the disk, or remove downloads that are not needed");
  }

  private static Part database() {
    Double mean = QueryTimes.meanMillis();
    return new Part(
        "database",
        mean == null ? null : falling(mean, 10, 500),
        mean == null
            ? "No statement was measured yet"
            : "Average statement time: " + Rounded.tenth(mean) + "ms",
        "Optimize the database, or give it more memory or a faster disk");
  }

  /** From 100 up to one value evenly down to 0 at another. */
  private static double falling(double value, double best, double worst) {
    return Math.max(0, Math.min(100, 100 * (worst - value) / (worst - best)));
  }
}
