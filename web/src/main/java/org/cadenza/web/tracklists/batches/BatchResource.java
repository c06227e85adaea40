package org.cadenza.web.tracklists.batches;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.persistence.Page;
import org.cadenza.tracklists.batches.BatchPage;
import org.cadenza.tracklists.batches.BatchSchedules;
import org.cadenza.tracklists.batches.BatchShelf;
import org.cadenza.tracklists.batches.BatchView;
import org.cadenza.tracklists.batches.Batches;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/** Batches, and schedules of them (tracklist-service.md, Batch Processing API). */
@Path("v1/batch")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {

  private static final String BATCH = "{batch_id: (?!schedules?/)[^/]+}";

  @Inject Batches batches;
  @Inject BatchShelf shelf;
  @Inject BatchSchedules schedules;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  record BatchList(List<BatchAnswer> batches, Pagination pagination) {}

  record PageList(List<BatchPage> pages, Pagination pagination) {}

  record ScheduleList(List<BatchScheduleAnswer> schedules) {}

  record Cancelled(String status, String message) {}

  @POST
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public BatchAnswer.Queued create(
      @NotNull(message = "is required") @Valid BatchRequest.Now request) {
    return BatchAnswer.Queued.of(batches.order(caller.get(), request.order(caller.get())));
  }

  /** Ours: the caller's, the newest first. */
  @GET
  @Consumes(MediaType.WILDCARD)
  public BatchList list() {
    Page<BatchView> page = shelf.page(caller.get(), Pagination.asked(Params.of(uri)));
    return new BatchList(page.items().stream().map(BatchAnswer::of).toList(), Pagination.of(page));
  }

  @GET
  @Path(BATCH + "/status")
  @Consumes(MediaType.WILDCARD)
  public BatchAnswer status(@PathParam("batch_id") String id) {
    return BatchAnswer.of(shelf.find(caller.get(), id));
  }

  /** Ours: what has come of each page. */
  @GET
  @Path(BATCH + "/pages")
  @Consumes(MediaType.WILDCARD)
  public PageList pages(@PathParam("batch_id") String id) {
    Page<BatchPage> page = shelf.pages(caller.get(), id, Pagination.asked(Params.of(uri)));
    return new PageList(page.items(), Pagination.of(page));
  }

  @POST
  @Path(BATCH + "/cancel")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Cancelled cancel(@PathParam("batch_id") String id) {
    batches.cancel(caller.get(), id);
    return new Cancelled("success", "Batch " + id + " cancelled");
  }

  @POST
  @Path("schedule")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public BatchScheduleAnswer.Made schedule(
      @NotNull(message = "is required") @Valid BatchRequest.Later request) {
    long id =
        schedules.create(
            caller.get(),
            request.shownName(),
            request.cronExpression(),
            request.timeZone(),
            request.order(caller.get()));
    return BatchScheduleAnswer.Made.of(id, request.cronExpression());
  }

  /** Ours: the caller's. */
  @GET
  @Path("schedules")
  @Consumes(MediaType.WILDCARD)
  public ScheduleList schedules() {
    return new ScheduleList(
        schedules.of(caller.get()).stream().map(BatchScheduleAnswer::of).toList());
  }

  /** Ours: it runs no more. */
  @DELETE
  @Path("schedules/{schedule_id}")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public void unschedule(@PathParam("schedule_id") String id) {
    schedules.delete(caller.get(), BatchScheduleAnswer.number(id));
  }
}
