package org.cadenza.web.concerts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.List;
import org.cadenza.concerts.refresh.CatalogRefresh;
import org.cadenza.concerts.refresh.RefreshInfo;
import org.cadenza.concerts.refresh.RefreshOverview;
import org.cadenza.concerts.refresh.RefreshRequest;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobView;
import org.cadenza.problems.Problem;
import org.cadenza.web.administration.JobStates;
import org.cadenza.web.http.Done;
import org.cadenza.web.http.Params;

/** Refreshing the catalog (nugs-collection.md, Catalog Management). */
@Path("v1/catalog/refresh")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RefreshResource {

  /** Fixed paths are no ids: they answer 405 to a method that they do not have, not 400. */
  private static final String JOB_ID = "{job_id: (?!(?:jobs|info|status)/?$)[^/]+}";

  private static final int MOST_JOBS = 500;

  @Inject CatalogRefresh refresh;
  @Inject RefreshOverview overview;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  record Order(
      Boolean force,
      @Size(max = 1000, message = "must name at most 1000 artists")
          List<@NotNull(message = "must be an artist's id") Long> artists,
      LocalDate sinceDate) {

    RefreshRequest request() {
      return new RefreshRequest(
          Boolean.TRUE.equals(force), artists == null ? List.of() : artists, sinceDate);
    }
  }

  record Started(boolean success, String jobId, String message, String estimatedDuration) {}

  record Status(JobView job, String status) {}

  record JobList(List<JobView> jobs) {}

  @POST
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response start(@Valid Order order) {
    RefreshRequest request =
        order == null ? new RefreshRequest(false, List.of(), null) : order.request();
    CatalogRefresh.Ordered ordered = refresh.order(request, caller.get().userId());
    return Response.accepted(
            new Started(true, ordered.job().id(), "Catalog refresh started", ordered.estimate()))
        .build();
  }

  @GET
  @Path("status/{job_id}")
  public Status status(@PathParam("job_id") String jobId) {
    JobView job = refresh.find(jobId).orElseThrow(() -> Problem.notFound("Job", jobId));
    return new Status(job, sentence(job.status()));
  }

  @GET
  @Path("jobs")
  public JobList jobs() {
    Params params = Params.of(uri);
    return new JobList(
        refresh.list(JobStates.asked(params), params.integer("limit", 50, 1, MOST_JOBS)));
  }

  @GET
  @Path("info")
  public RefreshInfo info() {
    return overview.info();
  }

  @DELETE
  @Path(JOB_ID)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Done cancel(@PathParam("job_id") String jobId) {
    refresh.cancel(jobId);
    return Done.of("Job canceled successfully");
  }

  private static String sentence(JobState state) {
    return switch (state) {
      case PENDING -> "Job is pending";
      case RUNNING -> "Job is running";
      default -> "Job is " + state.word();
    };
  }
}
