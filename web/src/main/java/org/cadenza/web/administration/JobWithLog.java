package org.cadenza.web.administration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.jobs.JobDetails;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;

/** A single job as the document has it: the errors of its result are told one by one. */
record JobWithLog(
    String id,
    JobType type,
    JobState status,
    int progress,
    String message,
    Instant createdAt,
    Instant startedAt,
    Instant completedAt,
    Instant estimatedCompletion,
    Long durationSeconds,
    Map<String, Object> result,
    String error,
    List<JobDetails.Line> logs) {

  private static final String ERRORS = "errors";

  static JobWithLog of(JobDetails details) {
    JobView job = details.job();
    return new JobWithLog(
        job.id(),
        job.type(),
        job.status(),
        job.progress(),
        job.message(),
        job.createdAt(),
        job.startedAt(),
        job.completedAt(),
        job.estimatedCompletion(),
        job.durationSeconds(),
        result(job, details.logs()),
        job.error(),
        details.logs());
  }

  private static Map<String, Object> result(JobView job, List<JobDetails.Line> logs) {
    if (job.result() == null || !job.result().containsKey(ERRORS)) {
      return job.result();
    }
    Map<String, Object> result = new LinkedHashMap<>(job.result());
    result.put(
        ERRORS,
        logs.stream()
            .filter(line -> !line.level().equals("info"))
            .map(JobDetails.Line::message)
            .toList());
    return result;
  }
}
