package org.cadenza.concerts.downloads.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

  /**
   * A condition with the values of its question marks.
   *
   * @param isReady whether there is one row for each item and state, with nothing to be added up
   */
  public record Condition(String text, List<Object> values, boolean isReady) {}

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
    return parts(which.text(), which.values());
  }

  private List<Part> parts(String which, List<Object> values) {
    return reader.list(
        "SELECT item, state, "
            + COLUMNS
            + " FROM download_tally WHERE "
            + which
            + " GROUP BY item, state HAVING SUM(downloads) > 0",
        values,
        row ->
            new Part(row.getString(1), DownloadState.valueOf(row.getString(2)), Sums.read(row, 3)));
  }

  /** The same of some items alone. */
  public List<Part> parts(Topic topic, Days days, List<String> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    Condition which = within(topic, days);
    List<Object> values = new ArrayList<>(which.values());
    values.addAll(items);
    return parts(which.text() + " AND item IN (" + SqlReader.places(items.size()) + ")", values);
  }

  /**
   * What became of the downloads of one item.
   *
   * @param ended well or badly or because somebody wanted it
   * @param bytes of the files of completed ones
   */
  public record Outcome(String item, long ended, long completed, long bytes) {}

  /** The items of a topic of which most downloads have ended, the most first; a row each. */
  public List<Outcome> most(Topic topic, Days days, int count) {
    Condition which = within(topic, days);
    List<Object> values = new ArrayList<>(which.values());
    values.add(count);
    return reader.list(
        "SELECT item, SUM(downloads) AS ended, SUM(IF(state = 'COMPLETED', downloads, 0)),"
            + " SUM(IF(state = 'COMPLETED', bytes, 0)) FROM download_tally WHERE "
            + which.text()
            + " AND state IN ('COMPLETED', 'FAILED', 'CANCELLED') GROUP BY item"
            + " HAVING ended > 0 ORDER BY ended DESC, item LIMIT ?",
        values,
        row -> new Outcome(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
  }

  /**
   * Which rows of download_tally make up a topic over some days, up to date: one for each item and
   * state of a span that ends today or began as long before it, else those of days and months.
   */
  public Condition within(Topic topic, Days days) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    bringUpToDate(today);
    return days.isEver()
        ? ready(topic, Grain.EVER.name(), Grain.EVER.start(today))
        : Span.of(days, today)
            .map(span -> ready(topic, span.name(), today))
            .orElseGet(() -> days.sums(topic));
  }

  private static Condition ready(Topic topic, String grain, LocalDate start) {
    return new Condition(
        "topic = ? AND grain = ? AND start = ?", List.of(topic.name(), grain, start), true);
  }
}
