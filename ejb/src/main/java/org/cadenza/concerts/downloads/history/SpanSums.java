package org.cadenza.concerts.downloads.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * Keeps the sums of spans: made anew for each day from those of days and months, and changed with
 * these while the day lasts. They lie in the same table; as where they start, they have the day as
 * of which they are.
 */
@ApplicationScoped
class SpanSums {

  /** Clocks of servers may differ around midnight. */
  private static final int DAYS_KEPT = 2;

  private static final String FILL =
      "INSERT INTO download_tally (topic, grain, start, item, state, downloads, bytes, fetched,"
          + " fetch_millis, seconds, retried) SELECT topic, ?, ?, item, state, SUM(downloads),"
          + " SUM(bytes), SUM(fetched), SUM(fetch_millis), SUM(seconds), SUM(retried)"
          + " FROM download_tally WHERE ";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;

  /** The days as of which there are sums. */
  List<LocalDate> days() {
    return reader.list(
        "SELECT day FROM download_span ORDER BY day", List.of(), row -> SqlReader.date(row, 1));
  }

  /** Makes those as of a day, if there are none; in the transaction of who counts. */
  void make(LocalDate today) {
    if (days().contains(today)) {
      return;
    }
    List<String> spans = Stream.of(Span.values()).map(Enum::name).toList();
    for (Topic topic : Topic.values()) {
      List<Object> old = new ArrayList<>(List.of(topic.name()));
      old.addAll(spans);
      old.addAll(List.of(today.minusDays(DAYS_KEPT), today));
      writer.change(
          "DELETE FROM download_tally WHERE topic = ? AND grain IN ("
              + SqlReader.places(spans.size())
              + ") AND (start < ? OR start = ?)",
          old);
      for (Span span : Span.values()) {
        TransferHistory.Condition days = span.days(today).sums(topic);
        List<Object> values = new ArrayList<>(List.of(span.name(), today));
        values.addAll(days.values());
        writer.change(
            FILL + days.text() + " GROUP BY topic, item, state HAVING SUM(downloads) <> 0", values);
      }
    }
    writer.change("DELETE FROM download_span WHERE day < ?", List.of(today.minusDays(DAYS_KEPT)));
    writer.change("INSERT INTO download_span (day) VALUES (?)", List.of(today));
  }
}
