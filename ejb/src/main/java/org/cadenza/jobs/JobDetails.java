package org.cadenza.jobs;

import java.time.Instant;
import java.util.List;

/**
 * A job with its log.
 *
 * @param logs the last lines, 1,000 at most, in the order in which they were written
 */
public record JobDetails(JobView job, List<Line> logs) {

  /**
   * A line of the log.
   *
   * @param level {@code info}, {@code warning} or {@code error}
   */
  public record Line(Instant timestamp, String level, String message) {}
}
