package org.cadenza.concerts.downloads.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.persistence.SqlReader;

/** Tells what became of downloads day by day, or month by month: a row of the database each. */
@ApplicationScoped
public class TransferTimeline {

  @Inject SqlReader reader;
  @Inject TransferHistory history;

  /**
   * What has ended on one day, or in the month that begins with it.
   *
   * @param ended well or badly or because somebody wanted it
   * @param bytes of the files of completed ones
   * @param formats how many have ended in which; those of none are left out, and all of them in
   *     months for which they were not asked
   */
  public record Point(
      LocalDate day, long completed, long ended, long bytes, Map<String, Long> formats) {

    private static final int FIRST_FORMAT = 5;

    private static Point read(ResultSet row) throws SQLException {
      Map<String, Long> formats = new TreeMap<>();
      int column = FIRST_FORMAT;
      for (AudioFormat format : AudioFormat.values()) {
        formats.put(format.name(), row.getLong(column++));
      }
      formats.values().removeIf(count -> count == 0);
      return new Point(
          SqlReader.date(row, 1), row.getLong(2), row.getLong(3), row.getLong(4), formats);
    }
  }

  /** By days on which any has ended, in their order. */
  public List<Point> byDay(Days days) {
    history.bringUpToDate();
    return reader.list(
        "SELECT day, "
            + DaySums.COLUMNS
            + " FROM download_day WHERE ended > 0"
            + (days.isEver() ? "" : " AND day >= ? AND day < ?")
            + " ORDER BY day",
        days.isEver() ? List.of() : List.of(days.from(), days.until()),
        Point::read);
  }

  /** By months likewise; of the first and the last of them only the days that are meant. */
  public List<Point> byMonth(Days days) {
    return byMonth(Topic.ALL, days);
  }

  /** The same with the formats. */
  public List<Point> byMonthAndFormat(Days days) {
    return byMonth(Topic.FORMAT, days);
  }

  private List<Point> byMonth(Topic topic, Days days) {
    TransferHistory.Condition which =
        days.isEver()
            ? new TransferHistory.Condition(
                "topic = ? AND grain = ?", List.of(topic.name(), Grain.MONTH.name()), false)
            : days.sums(topic);
    history.bringUpToDate();
    return reader.list(
        "SELECT DATE_FORMAT(start, '%Y-%m-01') AS month, "
            + DaySums.FIGURES
            + " FROM download_tally WHERE downloads > 0 AND "
            + DaySums.ENDED
            + " AND "
            + which.text()
            + " GROUP BY month ORDER BY month",
        which.values(),
        Point::read);
  }
}
