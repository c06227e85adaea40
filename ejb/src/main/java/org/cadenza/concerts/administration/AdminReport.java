package org.cadenza.concerts.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cadenza.concerts.analytics.DownloadAnalysis;
import org.cadenza.concerts.analytics.Period;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Sums;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.jobs.JobTotals;
import org.cadenza.persistence.SqlReader;
import org.cadenza.telemetry.requests.RequestDays;

/** Counts how the server is used. */
@ApplicationScoped
public class AdminReport {

  private static final BigDecimal MONTH = BigDecimal.valueOf(30);

  @Inject SqlReader reader;
  @Inject RequestDays requests;
  @Inject TransferHistory history;
  @Inject JobTotals jobs;
  @Inject Clock clock;

  /** As of now. */
  public AdminStatistics statistics() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new AdminStatistics(users(today), usage(), storage(today), backgroundJobs(today));
  }

  private AdminStatistics.Users users(LocalDate today) {
    return reader
        .list(
            "SELECT COUNT(*), SUM(active), SUM(role = 'ADMIN'), SUM(created_at >= ?),"
                + " MAX(last_login) FROM user_account",
            List.of(today.withDayOfMonth(1)),
            row ->
                new AdminStatistics.Users(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    SqlReader.time(row, 5)))
        .get(0);
  }

  private AdminStatistics.Usage usage() {
    RequestDays.Totals totals = requests.totals();
    return new AdminStatistics.Usage(
        totals.requests(),
        totals.requestsToday(),
        totals.usersToday(),
        totals.peakUsers(),
        Figures.percent(totals.errors(), totals.requests()));
  }

  private AdminStatistics.Storage storage(LocalDate today) {
    Sums all = completed(Days.EVER);
    BigDecimal lately = BigDecimal.valueOf(completed(Period.MONTH.days(today)).bytes());
    return new AdminStatistics.Storage(
        all.downloads(),
        Figures.gigabytes(all.bytes()),
        DownloadAnalysis.meanMegabytes(all.downloads(), all.bytes()),
        lately.divide(MONTH.multiply(BigDecimal.valueOf(1e9)), 1, RoundingMode.HALF_UP));
  }

  private Sums completed(Days days) {
    return history.parts(Topic.ALL, days).stream()
        .filter(part -> part.state() == DownloadState.COMPLETED)
        .map(TransferHistory.Part::sums)
        .reduce(Sums.NONE, Sums::plus);
  }

  private AdminStatistics.Jobs backgroundJobs(LocalDate today) {
    JobTotals.Totals recent = jobs.all();
    long ended =
        reader.number("SELECT COUNT(*) FROM job WHERE state IN ('COMPLETED', 'FAILED')", List.of());
    long endedToday =
        reader.number(
            "SELECT COUNT(*) FROM job WHERE completed_at >= ?"
                + " AND state IN ('COMPLETED', 'FAILED')",
            List.of(today));
    return new AdminStatistics.Jobs(
        ended,
        endedToday,
        recent.meanMinutes(),
        Figures.percent(recent.failed(), recent.completed() + recent.failed()));
  }
}
