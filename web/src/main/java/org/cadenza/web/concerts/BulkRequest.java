package org.cadenza.web.concerts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.concerts.downloads.bulk.BulkOrder;
import org.cadenza.concerts.downloads.bulk.ShowSpan;
import org.cadenza.problems.Problem;

/** An artist's shows of a year, or between two days, or all of them. */
record BulkRequest(
    @NotNull(message = "is required") Long artistId,
    @Min(value = 1800, message = "must be from 1800 to 9999")
        @Max(value = 9999, message = "must be from 1800 to 9999")
        Integer year,
    LocalDate dateFrom,
    LocalDate dateTo,
    @NotBlank(message = "is required") String format,
    String quality,
    String downloadPath) {

  private ShowSpan span() {
    if (year != null && (dateFrom != null || dateTo != null)) {
      throw Problem.invalid("year", "must not stand beside date_from and date_to");
    } else if (dateFrom != null && dateTo != null && dateTo.isBefore(dateFrom)) {
      throw Problem.invalid("date_to", "must not be before date_from");
    }
    return year == null
        ? new ShowSpan(artistId, dateFrom, dateTo)
        : new ShowSpan(artistId, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  BulkOrder order(long userId) {
    return new BulkOrder(userId, span(), Rendition.of(format, quality), downloadPath);
  }
}
