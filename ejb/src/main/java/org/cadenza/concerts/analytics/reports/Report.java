package org.cadenza.concerts.analytics.reports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.cadenza.jobs.JobState;

/**
 * A report as it is told of.
 *
 * @param data its rows as JSON; null until it is completed, and of one in CSV
 * @param error why it failed; null if it did not
 */
public record Report(
    String id,
    ReportType type,
    String period,
    ReportOrder.Filters filters,
    ReportFormat format,
    JobState status,
    Instant createdAt,
    Instant completedAt,
    String error,
    @JsonRawValue String data) {}
