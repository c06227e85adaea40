package org.cadenza.concerts.downloads.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * Keeps a row for each day of what ended on it, beside the sums by format and state: a line over a
 * year is 365 rows then, and not thousands.
 */
@ApplicationScoped
class DaySums {

  /** What a row has after its day, in this order. */
  static final String COLUMNS =
      "completed, ended, bytes, " + formats(format -> format.name().toLowerCase(Locale.ROOT));

  /** What makes them of rows of {@code download_tally}, in the same order. */
  static final String FIGURES =
      "SUM(IF(state = 'COMPLETED', downloads, 0)), SUM(downloads),"
          + " SUM(IF(state = 'COMPLETED', bytes, 0)), "
          + formats(format -> "SUM(IF(item = '" + format.name() + "', downloads, 0))");

  /** Of which rows: others have not ended. */
  static final String ENDED = "state IN ('COMPLETED', 'FAILED', 'CANCELLED')";

  private static final String MAKE =
      "REPLACE INTO download_day (day, "
          + COLUMNS
          + ") SELECT start, "
          + FIGURES
          + " FROM download_tally WHERE topic = 'FORMAT' AND grain = 'DAY' AND "
          + ENDED
          + " AND start IN (";

  @Inject SqlWriter writer;

  private static String formats(Function<AudioFormat, String> column) {
    return Arrays.stream(AudioFormat.values()).map(column).collect(Collectors.joining(", "));
  }

  /** Makes those of some days anew; in the transaction of who counts. */
  void make(Collection<LocalDate> days) {
    if (!days.isEmpty()) {
      writer.change(MAKE + SqlReader.places(days.size()) + ") GROUP BY start", List.copyOf(days));
    }
  }
}
