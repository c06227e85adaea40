package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cadenza.persistence.SqlReader;

/** Tells when a kind of work is done next. */
@ApplicationScoped
public class Outlook {

  private static final String SOONEST =
      "SELECT s.next_run, s.cron_expr, s.time_zone FROM schedule s"
          + " JOIN scheduler r ON r.wing = s.wing AND r.running"
          + " WHERE s.wing = ? AND s.type = ? AND s.next_run IS NOT NULL"
          + " ORDER BY s.next_run LIMIT 1";

  @Inject SqlReader reader;

  /**
   * The next time.
   *
   * @param frequency {@code hourly}, {@code daily}, {@code weekly}, {@code monthly} or {@code
   *     yearly}, by how long it is from then to the time after
   */
  public record Next(Instant at, String frequency) {}

  /** When a wing's schedules do this kind of work next; empty if none does. */
  public Optional<Next> next(String wing, String type) {
    return reader
        .list(
            SOONEST,
            List.of(wing, type),
            row -> {
              Instant at = SqlReader.time(row, 1);
              CronTime time = CronTime.of(row.getString(2), row.getString(3));
              return new Next(at, word(Duration.between(at, time.next(at).orElse(Instant.MAX))));
            })
        .stream()
        .findFirst();
  }

  private static String word(Duration between) {
    // An hour more or less where clocks are changed.
    long hours = between.toHours();
    if (hours <= 1) {
      return "hourly";
    } else if (hours <= 25) {
      return "daily";
    } else if (hours <= 7 * 24 + 1) {
      return "weekly";
    }
    return hours <= 31 * 24 + 1 ? "monthly" : "yearly";
  }
}
