package org.cadenza.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cadenza.persistence.SqlReader;

/**
 * Counts background jobs of all types. {@link KindredJobs} are not among them: answers that tell of
 * jobs have figures of downloads and of deliveries beside these.
 */
@ApplicationScoped
public class JobTotals {

  private static final Duration MONTH = Duration.ofDays(30);

  @Inject SqlReader reader;
  @Inject Clock clock;

  /**
   * As of now.
   *
   * @param failedToday since midnight UTC
   * @param failedLastDay within 24 hours
   * @param completed within 30 days, as well as {@code failed} and {@code seconds}
   * @param seconds that the completed ones took in all
   */
  public record Totals(
      long running,
      long pending,
      long failedToday,
      long failedLastDay,
      long completed,
      long failed,
      long seconds) {

    /** How long one takes in minutes, with one decimal; null if none was completed. */
    public BigDecimal meanMinutes() {
      return completed == 0
          ? null
          : BigDecimal.valueOf(seconds)
              .divide(BigDecimal.valueOf(60 * completed), 1, RoundingMode.HALF_UP);
    }
  }

  /** As of now. */
  public Totals all() {
    Instant now = clock.instant();
    return reader
        .list(
            "SELECT (SELECT COUNT(*) FROM job WHERE state = 'RUNNING'),"
                + " (SELECT COUNT(*) FROM job WHERE state = 'PENDING'),"
                + " SUM(state = 'FAILED' AND completed_at >= ?),"
                + " SUM(state = 'FAILED' AND completed_at >= ?), SUM(state = 'COMPLETED'),"
                + " SUM(state = 'FAILED'), SUM(IF(state = 'COMPLETED',"
                + " GREATEST(0, TIMESTAMPDIFF(SECOND, started_at, completed_at)), 0))"
                + " FROM job WHERE completed_at >= ?",
            List.of(
                now.truncatedTo(ChronoUnit.DAYS), now.minus(Duration.ofDays(1)), now.minus(MONTH)),
            row ->
                new Totals(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7)))
        .get(0);
  }

  /** When the last of a type completed; null if none has. */
  public Instant lastCompleted(JobType type) {
    return reader
        .list(
            "SELECT completed_at FROM job WHERE type = ? AND state = 'COMPLETED'"
                + " ORDER BY created_at DESC, id DESC LIMIT 1",
            List.of(type.name()),
            row -> SqlReader.time(row, 1))
        .stream()
        .findFirst()
        .orElse(null);
  }
}
