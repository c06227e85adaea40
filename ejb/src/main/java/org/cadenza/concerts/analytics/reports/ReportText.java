package org.cadenza.concerts.analytics.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import java.util.Map;
import org.cadenza.settings.Json;

/** Writes the rows of a report. */
final class ReportText {

  private static final CsvMapper CSV = new CsvMapper();

  private ReportText() {}

  static String of(ReportOrder order, List<Map<String, Object>> rows) {
    return order.format() == ReportFormat.CSV ? csv(order.type(), rows) : Json.write(rows);
  }

  private static String csv(ReportType type, List<Map<String, Object>> rows) {
    CsvSchema.Builder schema = CsvSchema.builder();
    type.columns().forEach(schema::addColumn);
    try {
      return CSV.writer(schema.setUseHeader(true).setLineSeparator("\r\n").build())
          .writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not writable as CSV: " + type, e);
    }
  }
}
