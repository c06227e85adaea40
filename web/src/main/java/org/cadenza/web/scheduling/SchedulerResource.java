package org.cadenza.web.scheduling;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.persistence.Page;
import org.cadenza.schedules.BulkSchedules;
import org.cadenza.schedules.CronPattern;
import org.cadenza.schedules.ExecutionList;
import org.cadenza.schedules.ExecutionStatus;
import org.cadenza.schedules.ExecutionView;
import org.cadenza.schedules.ScheduleList;
import org.cadenza.schedules.ScheduleStatus;
import org.cadenza.schedules.ScheduleTemplate;
import org.cadenza.schedules.ScheduleView;
import org.cadenza.schedules.Scheduler;
import org.cadenza.schedules.SchedulerFigures;
import org.cadenza.schedules.SchedulerStatistics;
import org.cadenza.schedules.SchedulerStatus;
import org.cadenza.schedules.Schedules;
import org.cadenza.schedules.Tasks;
import org.cadenza.web.http.Done;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/** Schedules, and what runs them (nugs-collection.md, Scheduler). */
@Path("v1/scheduler")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SchedulerResource {

  private static final String WING = "concerts";

  /** A fixed path is no id: it answers 405 to a method that it does not have, not 400. */
  private static final String SCHEDULE = "schedules/{id: (?!bulk/?$)[^/]+}";

  @Inject Schedules schedules;
  @Inject BulkSchedules bulk;
  @Inject ScheduleList list;
  @Inject Tasks tasks;
  @Inject Provider<Caller> caller;
  @Inject Scheduler scheduler;
  @Inject SchedulerFigures figures;
  @Inject ExecutionList executions;
  @Inject Clock clock;
  @Context UriInfo uri;

  record Status(
      boolean isRunning,
      Instant startTime,
      String uptime,
      long activeSchedules,
      long pausedSchedules,
      long totalSchedules,
      long runningJobs,
      Instant nextExecution,
      Instant lastExecution,
      long executionsToday,
      long failuresToday) {}

  record ExecutionPage(List<Summary> executions, Pagination pagination) {}

  record Summary(
      long id,
      long scheduleId,
      String scheduleName,
      String scheduleType,
      String jobId,
      ExecutionStatus status,
      Instant startedAt,
      Instant completedAt,
      Long durationMs) {

    static Summary of(ExecutionView run) {
      return new Summary(
          run.id(),
          run.scheduleId(),
          run.scheduleName(),
          run.scheduleType(),
          run.jobId(),
          run.status(),
          run.startedAt(),
          run.completedAt(),
          run.durationMs());
    }
  }

  record Templates(List<ScheduleTemplate> templates) {}

  record Patterns(List<CronPattern> patterns) {}

  record Created(boolean success, long scheduleId, String message) {}

  record SchedulePage(List<ScheduleAnswer> schedules, Pagination pagination) {}

  record Single(ScheduleDetailsAnswer schedule) {}

  record BulkDone(
      boolean success,
      int processedCount,
      int successCount,
      int failedCount,
      List<BulkSchedules.Failure> errors,
      String message) {}

  record History(List<ExecutionAnswer> executions, Pagination pagination) {}

  @POST
  @Path("start")
  @RolesAllowed(Role.ADMIN_NAME)
  @Consumes(MediaType.WILDCARD)
  public Done start() {
    scheduler.start(WING);
    return Done.of("Scheduler started successfully");
  }

  @POST
  @Path("stop")
  @RolesAllowed(Role.ADMIN_NAME)
  @Consumes(MediaType.WILDCARD)
  public Done stop() {
    scheduler.stop(WING);
    return Done.of("Scheduler stopped successfully");
  }

  @GET
  @Path("status")
  public Status status() {
    SchedulerStatus now = figures.status(WING);
    return new Status(
        now.isRunning(),
        now.startTime(),
        now.startTime() == null
            ? null
            : Spans.words(Duration.between(now.startTime(), clock.instant())),
        now.activeSchedules(),
        now.pausedSchedules(),
        now.totalSchedules(),
        now.runningJobs(),
        now.nextExecution(),
        now.lastExecution(),
        now.executionsToday(),
        now.failuresToday());
  }

  @GET
  @Path("stats")
  public SchedulerStatistics stats() {
    return figures.statistics(WING);
  }

  @GET
  @Path("executions")
  public ExecutionPage executions() {
    Params params = Params.of(uri);
    Page<ExecutionView> page =
        executions.page(
            WING,
            new ExecutionList.Filter(params.id("schedule_id"), asked(params)),
            Pagination.asked(params));
    return new ExecutionPage(page.items().stream().map(Summary::of).toList(), Pagination.of(page));
  }

  /** The state that a list of runs is limited to; both spellings of canceled are taken. */
  static ExecutionStatus asked(Params params) {
    return "cancelled".equals(params.text("status"))
        ? ExecutionStatus.CANCELED
        : params.choice("status", ExecutionStatus.class, ExecutionStatus::word, null);
  }

  @GET
  @Path("templates")
  public Templates templates() {
    return new Templates(ScheduleTemplate.all());
  }

  @GET
  @Path("cron-patterns")
  public Patterns patterns() {
    return new Patterns(CronPattern.all());
  }

  @POST
  @Path("schedules")
  @RolesAllowed(Role.ADMIN_NAME)
  public Response create(@NotNull(message = "is required") @Valid ScheduleRequests.Order order) {
    long id = schedules.create(WING, caller.get(), order.order());
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .entity(new Created(true, id, "Schedule created successfully"))
        .build();
  }

  @GET
  @Path("schedules")
  public SchedulePage list() {
    Params params = Params.of(uri);
    String type = params.text("type");
    Page<ScheduleView> page =
        list.page(
            WING,
            new ScheduleList.Filter(
                params.choice("status", ScheduleStatus.class, ScheduleStatus::word, null),
                type == null ? null : tasks.of(WING, type).type()),
            Pagination.asked(params));
    return new SchedulePage(
        page.items().stream().map(ScheduleAnswer::of).toList(), Pagination.of(page));
  }

  @GET
  @Path(SCHEDULE)
  public Single details(@PathParam("id") String id) {
    return new Single(ScheduleDetailsAnswer.of(list.details(WING, Params.id("schedule", id))));
  }

  @PUT
  @Path(SCHEDULE)
  @RolesAllowed(Role.ADMIN_NAME)
  public Done change(
      @PathParam("id") String id,
      @NotNull(message = "is required") @Valid ScheduleRequests.Change change) {
    schedules.change(WING, Params.id("schedule", id), change.order());
    return Done.of("Schedule updated successfully");
  }

  @DELETE
  @Path(SCHEDULE)
  @RolesAllowed(Role.ADMIN_NAME)
  public Done delete(@PathParam("id") String id) {
    schedules.delete(WING, Params.id("schedule", id));
    return Done.of("Schedule deleted successfully");
  }

  @POST
  @Path("schedules/bulk")
  @RolesAllowed(Role.ADMIN_NAME)
  public BulkDone all(@NotNull(message = "is required") @Valid ScheduleRequests.BulkOrder order) {
    BulkSchedules.Outcome outcome = bulk.carryOut(WING, order.scheduleIds(), order.operation());
    int failed = outcome.failures().size();
    return new BulkDone(
        failed == 0,
        order.scheduleIds().size(),
        outcome.succeeded(),
        failed,
        outcome.failures(),
        failed == 0
            ? "Bulk operation completed successfully"
            : "Bulk operation failed for " + failed + " of " + order.scheduleIds().size());
  }

  @GET
  @Path(SCHEDULE + "/executions")
  public History executions(@PathParam("id") String id) {
    long schedule = Params.id("schedule", id);
    Params params = Params.of(uri);
    ExecutionList.Filter filter = new ExecutionList.Filter(schedule, asked(params));
    Page.Asked asked = Pagination.asked(params);
    list.details(WING, schedule);
    Page<ExecutionView> page = executions.page(WING, filter, asked);
    return new History(
        page.items().stream().map(ExecutionAnswer::of).toList(), Pagination.of(page));
  }
}
