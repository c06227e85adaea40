package org.cadenza.telemetry.requests;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * Keeps how many requests there were on each day, in UTC, on all servers together. What a server
 * has not yet written when it is killed, ten seconds at most, is not counted.
 */
@Stateless
public class RequestDays {

  @Inject RequestLog log;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  /**
   * Requests of all days.
   *
   * @param peakUsers most users who called within one minute; null before the first
   */
  public record Totals(
      long requests, long errors, long requestsToday, long usersToday, Integer peakUsers) {}

  /** Writes what is new. */
  public void keep() {
    RequestLog.Unkept fresh = log.fetch();
    if (fresh.requests == 0) {
      return;
    }
    try {
      write(fresh);
    } catch (RuntimeException e) {
      log.putBack(fresh);
      throw e;
    }
  }

  private void write(RequestLog.Unkept fresh) {
    LocalDate today = today();
    writer.change(
        "INSERT INTO request_day (day, requests, errors, peak_users) VALUES (?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE requests = requests + VALUES(requests),"
            + " errors = errors + VALUES(errors),"
            + " peak_users = GREATEST(peak_users, VALUES(peak_users))",
        List.of(today, fresh.requests, fresh.errors, fresh.peakUsers));
    writer.add(
        "INSERT IGNORE INTO request_user (day, user_id) VALUES (?, ?)",
        fresh.users.stream().sorted().map(user -> List.<Object>of(today, user)).toList());
  }

  /** As of now. */
  public Totals totals() {
    keep();
    LocalDate today = today();
    return reader
        .list(
            "SELECT COALESCE(SUM(requests), 0), COALESCE(SUM(errors), 0),"
                + " COALESCE(SUM(IF(day = ?, requests, 0)), 0),"
                + " (SELECT COUNT(*) FROM request_user WHERE day = ?), MAX(peak_users)"
                + " FROM request_day",
            List.of(today, today),
            row ->
                new Totals(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    SqlReader.integer(row, 5)))
        .get(0);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
