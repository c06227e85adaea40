package org.cadenza.web.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.jobs.EveryJob;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.web.http.Done;
import org.cadenza.web.http.Params;

/** Jobs of every type (nugs-collection.md, Administration). */
@Path("v1/admin/jobs")
@RequestScoped
@RolesAllowed(Role.ADMIN_NAME)
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

  private static final int MOST_JOBS = 500;

  @Inject EveryJob jobs;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  record JobList(List<JobView> jobs) {}

  record Single(JobWithLog job) {}

  record Retried(boolean success, String jobId, String message) {}

  @GET
  public JobList list() {
    Params params = Params.of(uri);
    JobType type = params.choice("type", JobType.class, JobType::word, null);
    return new JobList(
        jobs.list(type, JobStates.asked(params), params.integer("limit", 50, 1, MOST_JOBS)));
  }

  @GET
  @Path("{id}")
  public Single details(@PathParam("id") String id) {
    return new Single(JobWithLog.of(jobs.details(id)));
  }

  @DELETE
  @Path("{id}")
  public Done cancel(@PathParam("id") String id) {
    jobs.cancel(caller.get(), id);
    return Done.of("Job canceled successfully");
  }

  @POST
  @Path("{id}/retry")
  public Response retry(@PathParam("id") String id) {
    JobView job = jobs.retry(caller.get(), id);
    return Response.accepted(new Retried(true, job.id(), "Job started again")).build();
  }
}
