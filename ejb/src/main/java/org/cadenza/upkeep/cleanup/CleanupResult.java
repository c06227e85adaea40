package org.cadenza.upkeep.cleanup;

import java.util.List;

/**
 * What was removed, or would be: a job's result.
 *
 * @param logLines in all logs
 * @param jobs that were over
 * @param files their paths below the home folder, a thousand at most
 * @param fileCount all of them
 * @param fileBytes their size
 */
public record CleanupResult(
    boolean dryRun, long logLines, long jobs, List<String> files, int fileCount, long fileBytes) {}
