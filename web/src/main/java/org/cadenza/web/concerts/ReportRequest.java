package org.cadenza.web.concerts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cadenza.concerts.analytics.Period;
import org.cadenza.concerts.analytics.reports.ReportFormat;
import org.cadenza.concerts.analytics.reports.ReportOrder;
import org.cadenza.concerts.analytics.reports.ReportType;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.problems.Problem;

/** A report as it is ordered; all time, without a limit and in JSON where nothing else is said. */
record ReportRequest(
    @NotNull(message = "is required") ReportType type,
    String period,
    @Valid Limits filters,
    ReportFormat format) {

  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

  record Limits(
      @Size(max = 500, message = "must name at most 500 artists")
          List<@NotNull(message = "must not contain null") Long> artists,
      List<@NotNull(message = "must not contain null") AudioFormat> formats,
      LocalDate dateFrom,
      LocalDate dateTo) {}

  ReportOrder order() {
    return new ReportOrder(
        type,
        period == null
            ? Period.ALL
            : Period.of(period).orElseThrow(() -> Periods.unknown("period", Period.allWords())),
        filters == null ? ReportOrder.Filters.NONE : limits(),
        Objects.requireNonNullElse(format, ReportFormat.JSON));
  }

  private ReportOrder.Filters limits() {
    inRange("filters.date_from", filters.dateFrom());
    inRange("filters.date_to", filters.dateTo());
    if (filters.dateFrom() != null
        && filters.dateTo() != null
        && filters.dateTo().isBefore(filters.dateFrom())) {
      throw Problem.invalid("filters.date_to", "must not be before date_from");
    }
    return new ReportOrder.Filters(
        filters.artists(), filters.formats(), filters.dateFrom(), filters.dateTo());
  }

  private static void inRange(String name, LocalDate date) {
    if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
      throw Problem.invalid(name, "must be a date (YYYY-MM-DD)");
    }
  }
}
