package org.cadenza.upkeep.cleanup;

/**
 * What is to be removed: a job's parameters.
 *
 * @param logs lines of the audit log, of jobs that are over and of executions of schedules
 * @param oldJobs jobs that are over, with their logs and reports
 * @param tempFiles files that earlier runs of this server have left in the home folder
 * @param olderThanDays how old all of it must be
 * @param dryRun only tells what would be removed
 */
public record CleanupOrder(
    boolean logs, boolean oldJobs, boolean tempFiles, int olderThanDays, boolean dryRun) {

  /** How old where nobody says. */
  public static final int USUAL_DAYS = 30;

  /** A hundred years. */
  public static final int MOST_DAYS = 36_500;

  /** As somebody asks for it: all of it and for good, where he says nothing else. */
  public static CleanupOrder asked(
      Boolean logs, Boolean oldJobs, Boolean tempFiles, Integer olderThanDays, Boolean dryRun) {
    return new CleanupOrder(
        !Boolean.FALSE.equals(logs),
        !Boolean.FALSE.equals(oldJobs),
        !Boolean.FALSE.equals(tempFiles),
        olderThanDays == null ? USUAL_DAYS : olderThanDays,
        Boolean.TRUE.equals(dryRun));
  }
}
