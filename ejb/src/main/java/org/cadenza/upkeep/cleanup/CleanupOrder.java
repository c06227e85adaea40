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
}
