package org.cadenza.upkeep.cleanup;

import java.util.List;
import java.util.Map;

/**
 * What was removed, or would be: a job's result.
 *
 * @param logLines in all logs
 * @param logs lines of each log, by its name
 * @param jobs that were over
 * @param oldestJobs the first of those to end, a thousand at most
 * @param files their paths below the home folder, a thousand at most
 * @param fileCount all of them
 * @param fileBytes their size
 */
public record CleanupResult(
    boolean dryRun,
    long logLines,
    Map<String, Long> logs,
    long jobs,
    List<OldJob> oldestJobs,
    List<String> files,
    int fileCount,
    long fileBytes) {}
