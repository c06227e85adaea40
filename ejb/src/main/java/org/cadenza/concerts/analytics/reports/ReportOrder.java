package org.cadenza.concerts.analytics.reports;

import java.time.LocalDate;
import java.util.List;
import org.cadenza.concerts.analytics.Period;
import org.cadenza.concerts.downloads.AudioFormat;

/**
 * Which report is wanted: a job's parameters.
 *
 * @param period that it is about
 */
public record ReportOrder(ReportType type, Period period, Filters filters, ReportFormat format) {

  /**
   * What it is limited to; null or empty is no limit.
   *
   * @param artists their ids
   * @param dateFrom first day in UTC, instead of the period's
   * @param dateTo last day likewise
   */
  public record Filters(
      List<Long> artists, List<AudioFormat> formats, LocalDate dateFrom, LocalDate dateTo) {

    /** No limit. */
    public static final Filters NONE = new Filters(null, null, null, null);
  }
}
