package org.cadenza.concerts.analytics.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.persistence.SqlReader;

/** Finds the rows of a report. */
@ApplicationScoped
class ReportQuery {

  @Inject SqlReader reader;
  @Inject TransferHistory history;
  @Inject Clock clock;

  /** Rows by the names of their columns. */
  List<Map<String, Object>> rows(ReportOrder order) {
    history.bringUpToDate();
    StringBuilder condition = new StringBuilder();
    List<Object> values = new ArrayList<>();
    ReportOrder.Filters filters = order.filters();
    among(condition, values, "c.artist_id", filters.artists());
    among(
        condition,
        values,
        "c.format",
        filters.formats() == null ? null : filters.formats().stream().map(Enum::name).toList());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate from =
        filters.dateFrom() == null ? order.period().days(today).from() : filters.dateFrom();
    if (from != null) {
      condition.append(" AND c.hour >= ?");
      values.add(from);
    }
    if (filters.dateTo() != null) {
      condition.append(" AND c.hour < ?");
      values.add(filters.dateTo().plusDays(1));
    }
    return reader.list(
        order.type().query(condition.toString()),
        values,
        row -> {
          Map<String, Object> named = new LinkedHashMap<>();
          for (String column : order.type().columns()) {
            Object value = row.getObject(named.size() + 1);
            // Sums come as decimals.
            named.put(column, value instanceof Number number ? number.longValue() : value);
          }
          return named;
        });
  }

  private static void among(
      StringBuilder condition, List<Object> values, String column, List<?> items) {
    if (items != null && !items.isEmpty()) {
      condition
          .append(" AND ")
          .append(column)
          .append(" IN (")
          .append(SqlReader.places(items.size()))
          .append(')');
      values.addAll(items);
    }
  }
}
