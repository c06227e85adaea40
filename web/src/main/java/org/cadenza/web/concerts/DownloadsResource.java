package org.cadenza.web.concerts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.concerts.downloads.aftercare.DownloadRemoval;
import org.cadenza.concerts.downloads.aftercare.DownloadVerification;
import org.cadenza.concerts.downloads.bulk.BulkDownloads;
import org.cadenza.concerts.downloads.fetching.DownloadCancelling;
import org.cadenza.concerts.downloads.queue.DownloadQueue;
import org.cadenza.concerts.downloads.queue.QueueBoard;
import org.cadenza.concerts.downloads.queue.QueueReordering;
import org.cadenza.concerts.downloads.queue.QueueView;
import org.cadenza.concerts.downloads.queue.Queued;
import org.cadenza.concerts.downloads.queue.Wish;
import org.cadenza.concerts.downloads.report.DownloadDetails;
import org.cadenza.concerts.downloads.report.DownloadReports;
import org.cadenza.concerts.downloads.report.DownloadStatistics;
import org.cadenza.concerts.downloads.report.DownloadStats;
import org.cadenza.concerts.downloads.report.DownloadView;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.jobs.JobView;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;
import org.cadenza.web.http.Done;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/**
 * Downloads and their queue (nugs-collection.md, Download Management). One class for both, since
 * servers differ in how they match a path that two resource classes could serve.
 */
@Path("v1/downloads")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DownloadsResource {

  /** Fixed paths are no ids: they answer 405 to a method that they do not have, not 400. */
  private static final String ID = "{id: (?!(?:queue|stats)/?$)[^/]+}";

  @Inject DownloadQueue queue;
  @Inject BulkDownloads bulk;
  @Inject QueueBoard board;
  @Inject QueueReordering reordering;
  @Inject DownloadReports reports;
  @Inject DownloadStatistics statistics;
  @Inject DownloadCancelling cancelling;
  @Inject DownloadRemoval removal;
  @Inject DownloadVerification verification;
  @Inject jakarta.inject.Provider<Caller> caller;

  record QueueRequest(
      @NotNull(message = "is required") Long containerId,
      @NotBlank(message = "is required") String format,
      String quality,
      String downloadPath) {}

  record QueueAnswer(
      boolean success, long downloadId, String message, int queuePosition, Instant estimatedStart) {

    static QueueAnswer of(Queued queued, String message) {
      return new QueueAnswer(
          true, queued.downloadId(), message, queued.position(), queued.estimatedStart());
    }
  }

  record ReorderRequest(@NotEmpty(message = "must name a download") List<Long> downloadIds) {}

  record ReorderAnswer(boolean success, String message, List<QueueReordering.Place> newOrder) {}

  record DownloadList(List<DownloadView> downloads, Pagination pagination) {}

  record Single(DownloadDetails download) {}

  record VerificationAnswer(
      boolean success, String jobId, String message, String estimatedDuration) {}

  record BulkAnswer(
      boolean success, String jobId, long showCount, String message, String estimatedDuration) {}

  record JobAnswer(JobView job) {

    static JobAnswer of(Optional<JobView> job, String jobId) {
      return new JobAnswer(job.orElseThrow(() -> Problem.notFound("Job", jobId)));
    }
  }

  @GET
  @Consumes(MediaType.WILDCARD)
  public DownloadList list(@Context UriInfo uri) {
    Params params = Params.of(uri);
    Page<DownloadView> page = reports.page(DownloadFilters.of(params), Pagination.asked(params));
    return new DownloadList(page.items(), Pagination.of(page));
  }

  @POST
  @Path("queue")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response add(@NotNull(message = "is required") @Valid QueueRequest request) {
    Rendition rendition = Rendition.of(request.format(), request.quality());
    Queued queued =
        queue.add(
            caller.get().userId(),
            new Wish(request.containerId(), rendition, request.downloadPath()));
    return Response.status(Response.Status.CREATED)
        .entity(QueueAnswer.of(queued, "Download queued successfully"))
        .build();
  }

  /** Ours: a year, a tour or all of an artist. */
  @POST
  @Path("queue/bulk")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response addAll(@NotNull(message = "is required") @Valid BulkRequest request) {
    BulkDownloads.Ordered ordered = bulk.order(request.order(caller.get().userId()));
    return Response.accepted(
            new BulkAnswer(
                true,
                ordered.job().id(),
                ordered.shows(),
                "Bulk queueing started",
                ordered.estimate()))
        .build();
  }

  @GET
  @Path("queue/bulk/{job_id}")
  @Consumes(MediaType.WILDCARD)
  public JobAnswer bulkOrder(@PathParam("job_id") String jobId) {
    return JobAnswer.of(bulk.find(jobId), jobId);
  }

  @GET
  @Path("queue")
  @Consumes(MediaType.WILDCARD)
  public QueueView queue() {
    return board.view();
  }

  @POST
  @Path("queue/reorder")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public ReorderAnswer reorder(@NotNull(message = "is required") @Valid ReorderRequest request) {
    return new ReorderAnswer(
        true, "Queue reordered successfully", reordering.move(caller.get(), request.downloadIds()));
  }

  @GET
  @Path("stats")
  @Consumes(MediaType.WILDCARD)
  public DownloadStats stats() {
    return statistics.all();
  }

  @GET
  @Path(ID)
  @Consumes(MediaType.WILDCARD)
  public Single single(@PathParam("id") String id) {
    return new Single(reports.single(Params.id("download", id)));
  }

  @DELETE
  @Path(ID)
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Done cancel(@PathParam("id") String id, @Context UriInfo uri) {
    long download = Params.id("download", id);
    if (Params.of(uri).flag("files")) {
      removal.remove(caller.get(), download);
      return Done.of("Download removed with its files");
    }
    cancelling.cancel(caller.get(), download);
    return Done.of("Download canceled successfully");
  }

  @POST
  @Path("{id}/retry")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response retry(@PathParam("id") String id) {
    Queued queued = queue.retry(caller.get(), Params.id("download", id));
    return Response.accepted(QueueAnswer.of(queued, "Download queued again")).build();
  }

  @POST
  @Path("{id}/verify")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response verify(@PathParam("id") String id) {
    DownloadVerification.Ordered ordered =
        verification.order(caller.get(), Params.id("download", id));
    return Response.accepted(
            new VerificationAnswer(
                true, ordered.job().id(), "Download verification started", ordered.estimate()))
        .build();
  }

  @GET
  @Path("{id}/verify/{job_id}")
  @Consumes(MediaType.WILDCARD)
  public JobAnswer verification(@PathParam("id") String id, @PathParam("job_id") String jobId) {
    return JobAnswer.of(verification.find(Params.id("download", id), jobId), jobId);
  }
}
