package org.cadenza.concerts.downloads.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.persistence.SqlReader;

/** Tells what became of downloads, by sums that are as new as the downloads. */
@ApplicationScoped
public class TransferHistory {

  private static final String COLUMNS =
      "SUM(downloads), SUM(bytes), SUM(fetched), SUM(fetch_millis), SUM(seconds), SUM(retried)";

  @Inject SqlReader reader;
  @Inject TransferCount count;
  @Inject Clock clock;

  /** What downloads of one item and state come to. */
  public record Part(String item, DownloadState state, Sums sums) {}

  /** The same of one day. */
  public record DayPart(LocalDate day, String item, DownloadState state, Sums sums) {}

  /** A condition with the values of its question marks. */
  public record Condition(String text, List<Object> values) {}

  /** Counts what has changed; whoever reads its tables by a query of their own calls it first. */
  public void bringUpToDate() {
    bringUpToDate(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private void bringUpToDate(LocalDate today) {
    boolean isDue =
        !reader
            .list(
                "SELECT 1 FROM download WHERE count_due = TRUE UNION ALL SELECT 1 FROM DUAL"
                    + " WHERE NOT EXISTS (SELECT 1 FROM download_span WHERE day = ?) LIMIT 1",
                List.of(today),
                row -> row.getInt(1))
            .isEmpty();
    while (isDue) {
      isDue = count.countSome(today) == TransferCount.BATCH;
    }
  }

  /** By items of a topic, over some days. */
  public List<Part> parts(Topic topic, Days days) {
    Condition which = within(topic, days);
    return reader.list(
        "SELECT item, state, "
            + COLUMNS
            + " FROM download_tally WHERE "
            + which.text()
            + " GROUP BY item, state HAVING SUM(downloads) > 0",
        which.values(),
        row ->
            new Part(row.getString(1), DownloadState.valueOf(row.getString(2)), Sums.read(row, 3)));
  }

  /** By days and formats, in the order of the days. */
  public List<DayPart> byDay(Days days) {
    bringUpToDate();
    return dayParts(
        "start",
        days.isEver()
            ? new Condition("topic = 'FORMAT' AND grain = ?", List.of(Grain.DAY.name()))
            : new Condition(
                "topic = 'FORMAT' AND grain = ? AND start >= ? AND start < ?",
                List.of(Grain.DAY.name(), days.from(), days.until())));
  }

  /**
   * By months and formats, in the order of the months, each told by its first day; of the first and
   * the last of them only the days that are meant.
   */
  public List<DayPart> byMonth(Days days) {
    bringUpToDate();
    Condition which =
        days.isEver()
            ? new Condition("topic = 'FORMAT' AND grain = ?", List.of(Grain.MONTH.name()))
            : days.sums(Topic.FORMAT);
    return dayParts("DATE_FORMAT(start, '%Y-%m-01')", which);
  }

  private List<DayPart> dayParts(String day, Condition which) {
    return reader.list(
        "SELECT "
            + day
            + " AS day, item, state, "
            + COLUMNS
            + " FROM download_tally WHERE "
            + which.text()
            + " GROUP BY day, item, state HAVING SUM(downloads) > 0 ORDER BY day, item, state",
        which.values(),
        row ->
            new DayPart(
                SqlReader.date(row, 1),
                row.getString(2),
                DownloadState.valueOf(row.getString(3)),
                Sums.read(row, 4)));
  }

  /**
   * Which rows of download_tally make up a topic over some days, up to date: one for each item and
   * state of a span that ends today or began as long before it, else those of days and months.
   */
  public Condition within(Topic topic, Days days) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    bringUpToDate(today);
    return Span.of(days, today)
        .map(
            span ->
                new Condition(
                    "topic = ? AND grain = ? AND start = ?",
                    List.of(topic.name(), span.name(), today)))
        .orElseGet(() -> days.sums(topic));
  }
}
