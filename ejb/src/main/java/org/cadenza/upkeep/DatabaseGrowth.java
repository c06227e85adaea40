package org.cadenza.upkeep;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Takes down how large the database is, day by day. */
@Stateless
public class DatabaseGrowth {

  private static final int DAYS = 30;

  @Inject DatabaseFigures figures;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  private record Size(LocalDate day, long bytes) {}

  /** Takes down today's size. */
  public void note() {
    writer.change(
        "REPLACE INTO database_size (day, bytes) VALUES (?, ?)", List.of(today(), figures.bytes()));
  }

  /**
   * Bytes a day, from the first and the last size that were taken down within 30 days; null if they
   * are of one day.
   */
  public Double perDay() {
    List<Size> sizes =
        reader.list(
            "SELECT day, bytes FROM database_size WHERE day >= ? ORDER BY day",
            List.of(today().minusDays(DAYS)),
            row -> new Size(SqlReader.date(row, 1), row.getLong(2)));
    if (sizes.size() < 2) {
      return null;
    }
    Size first = sizes.get(0);
    Size last = sizes.get(sizes.size() - 1);
    return (double) (last.bytes() - first.bytes())
        / ChronoUnit.DAYS.between(first.day(), last.day());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
