package org.cadenza.web.tracklists.cue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobView;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.sheets.CueGeneration;

/** How far the making of a cue file is. */
@Path("v1/cue/jobs")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CueJobsResource {

  @Inject CueGeneration generation;
  @Inject Provider<Caller> caller;
  @Inject Clock clock;

  record JobAnswer(
      String jobId,
      JobState status,
      String jobType,
      String serviceName,
      int progress,
      int totalItems,
      Map<String, Object> result,
      String errorMessage,
      Instant startedAt,
      Instant completedAt,
      Instant createdAt,
      Instant timestamp) {}

  @GET
  @Path("{job_id}/status")
  @Consumes(MediaType.WILDCARD)
  public JobAnswer job(@PathParam("job_id") String jobId) {
    JobView job =
        generation.find(caller.get(), jobId).orElseThrow(() -> Problem.notFound("Job", jobId));
    return new JobAnswer(
        job.id(),
        job.status(),
        job.type().word(),
        "tracklist_service",
        job.progress(),
        1,
        job.result(),
        job.error(),
        job.startedAt(),
        job.completedAt(),
        job.createdAt(),
        clock.instant());
  }
}
