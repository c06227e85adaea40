package org.cadenza.concerts.downloads.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

  /** What downloads of one item and state come to. */
  public record Part(String item, DownloadState state, Sums sums) {}

  /** The same of one day. */
  public record DayPart(LocalDate day, String item, DownloadState state, Sums sums) {}

  /** A condition with the values of its question marks. */
  public record Condition(String text, List<Object> values) {}

  /** Counts what has changed; whoever reads by {@link #within} calls it first. */
  public void bringUpToDate() {
    boolean isDue =
        !reader
            .list(
                "SELECT 1 FROM download WHERE count_due = TRUE LIMIT 1",
                List.of(),
                row -> row.getInt(1))
            .isEmpty();
    while (isDue) {
      isDue = count.countSome() == TransferCount.BATCH;
    }
  }

  /** By items of a topic, over some days. */
  public List<Part> parts(Topic topic, Days days) {
    bringUpToDate();
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
    return byGrain(Grain.DAY, days);
  }

  /** By months and formats, in the order of the months, each told by its first day. */
  public List<DayPart> byMonth(Days days) {
    return byGrain(Grain.MONTH, days);
  }

  private List<DayPart> byGrain(Grain grain, Days days) {
    bringUpToDate();
    List<Object> values = new ArrayList<>(List.of(grain.name()));
    if (!days.isEver()) {
      values.addAll(List.of(grain.start(days.from()), days.until()));
    }
    return reader.list(
        "SELECT start, item, state, downloads, bytes, fetched, fetch_millis, seconds, retried"
            + " FROM download_tally WHERE topic = 'FORMAT' AND grain = ?"
            + (days.isEver() ? "" : " AND start >= ? AND start < ?")
            + " AND downloads > 0 ORDER BY start, item, state",
        values,
        row ->
            new DayPart(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                DownloadState.valueOf(row.getString(3)),
                Sums.read(row, 4)));
  }

  /** Which rows of download_tally make up a topic over some days. */
  public static Condition within(Topic topic, Days days) {
    List<Object> values = new ArrayList<>();
    List<String> pieces = new ArrayList<>();
    for (Days.Piece piece : days.pieces()) {
      pieces.add("(topic = ? AND grain = ? AND start >= ? AND start < ?)");
      values.addAll(List.of(topic.name(), piece.grain().name(), piece.from(), piece.until()));
    }
    return new Condition("(" + String.join(" OR ", pieces) + ")", values);
  }
}
