package org.cadenza.web.concerts;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Locale;
import org.cadenza.concerts.monitoring.AlertStatus;
import org.cadenza.concerts.monitoring.AlertType;
import org.cadenza.concerts.monitoring.AlertView;
import org.cadenza.concerts.monitoring.Alerts;
import org.cadenza.concerts.monitoring.BulkMonitors;
import org.cadenza.concerts.monitoring.CheckFrequency;
import org.cadenza.concerts.monitoring.Checks;
import org.cadenza.concerts.monitoring.MonitorDetails;
import org.cadenza.concerts.monitoring.MonitorList;
import org.cadenza.concerts.monitoring.MonitorSettings;
import org.cadenza.concerts.monitoring.MonitorStatus;
import org.cadenza.concerts.monitoring.MonitorView;
import org.cadenza.concerts.monitoring.MonitoringFigures;
import org.cadenza.concerts.monitoring.MonitoringStatistics;
import org.cadenza.concerts.monitoring.Monitors;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.persistence.Page;
import org.cadenza.web.http.Done;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/** Monitors of artists and their alerts (nugs-collection.md, Monitoring). */
@Path("v1/monitoring")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MonitoringResource {

  /** A fixed path is no id: it answers 405 to a method that it does not have, not 400. */
  private static final String MONITOR = "monitors/{id: (?!bulk/?$)[^/]+}";

  @Inject Monitors monitors;
  @Inject BulkMonitors bulk;
  @Inject MonitorList list;
  @Inject Alerts alerts;
  @Inject Checks checks;
  @Inject MonitoringFigures figures;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  record Order(@NotNull(message = "is required") Long artistId, @Valid MonitorSettings settings) {

    BulkMonitors.Wish wish() {
      return new BulkMonitors.Wish(artistId, settings == null ? MonitorSettings.NONE : settings);
    }
  }

  record Orders(
      @NotEmpty(message = "must name a monitor")
          @Size(max = 100, message = "must name at most 100 monitors")
          List<@NotNull(message = "must not contain null") @Valid Order> monitors) {}

  record Change(Wanted status, @Valid MonitorSettings settings) {}

  /** What a monitor can be told to be; nobody can tell it to be in error. */
  enum Wanted {
    ACTIVE,
    PAUSED;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Created(boolean success, long monitorId, String message) {}

  record BulkCreated(
      boolean success,
      int createdCount,
      int failedCount,
      List<Long> monitorIds,
      List<BulkMonitors.Failure> failures,
      String message) {}

  record MonitorPage(List<MonitorView> monitors, Pagination pagination) {}

  record Single(MonitorDetails monitor) {}

  record CheckAll(Boolean force) {}

  record AllStarted(boolean success, String jobId, String message, int monitorsToCheck) {}

  record ArtistStarted(boolean success, String jobId, String message, String artistName) {}

  record AlertPage(List<AlertView> alerts, Pagination pagination) {}

  @POST
  @Path("monitors")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response create(@NotNull(message = "is required") @Valid Order order) {
    long id = monitors.create(caller.get(), order.artistId(), order.wish().settings());
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .entity(new Created(true, id, "Monitor created successfully"))
        .build();
  }

  @POST
  @Path("monitors/bulk")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response createAll(@NotNull(message = "is required") @Valid Orders orders) {
    BulkMonitors.Outcome outcome =
        bulk.create(caller.get(), orders.monitors().stream().map(Order::wish).toList());
    int created = outcome.ids().size();
    String message = created + (created == 1 ? " monitor" : " monitors") + " created successfully";
    return Response.status(Response.Status.CREATED)
        .entity(
            new BulkCreated(
                outcome.failures().isEmpty(),
                created,
                outcome.failures().size(),
                outcome.ids(),
                outcome.failures(),
                message))
        .build();
  }

  @GET
  @Path("monitors")
  public MonitorPage list() {
    Params params = Params.of(uri);
    MonitorList.Filter filter =
        new MonitorList.Filter(
            params.id("artist_id"),
            params.choice("status", MonitorStatus.class, MonitorStatus::word, null),
            params.choice("frequency", CheckFrequency.class, CheckFrequency::word, null));
    Page<MonitorView> page = list.page(caller.get(), filter, Pagination.asked(params));
    return new MonitorPage(page.items(), Pagination.of(page));
  }

  @GET
  @Path(MONITOR)
  public Single details(@PathParam("id") String id) {
    return new Single(list.details(caller.get(), Params.id("monitor", id)));
  }

  @PUT
  @Path(MONITOR)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Done change(
      @PathParam("id") String id, @NotNull(message = "is required") @Valid Change change) {
    monitors.change(
        caller.get(),
        Params.id("monitor", id),
        change.status() == null ? null : MonitorStatus.valueOf(change.status().name()),
        change.settings() == null ? MonitorSettings.NONE : change.settings());
    return Done.of("Monitor updated successfully");
  }

  @DELETE
  @Path(MONITOR)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Done delete(@PathParam("id") String id) {
    monitors.delete(caller.get(), Params.id("monitor", id));
    return Done.of("Monitor deleted successfully");
  }

  @POST
  @Path("check/all")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response checkAll(CheckAll order) {
    boolean force = order != null && Boolean.TRUE.equals(order.force());
    Checks.Ordered ordered = checks.orderAll(caller.get(), force);
    return Response.accepted(
            new AllStarted(true, ordered.job().id(), "Monitor check started", ordered.monitors()))
        .build();
  }

  @POST
  @Path("check/artist/{id}")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  @Consumes(MediaType.WILDCARD)
  public Response checkArtist(@PathParam("id") String id) {
    Checks.OfArtist ordered = checks.orderArtist(caller.get(), Params.id("artist", id));
    return Response.accepted(
            new ArtistStarted(
                true, ordered.job().id(), "Artist check started", ordered.artistName()))
        .build();
  }

  @GET
  @Path("stats")
  public MonitoringStatistics stats() {
    return figures.of(caller.get());
  }

  @GET
  @Path("alerts")
  public AlertPage alerts() {
    Params params = Params.of(uri);
    Alerts.Filter filter =
        new Alerts.Filter(
            params.choice("status", AlertStatus.class, AlertStatus::word, null),
            params.choice("type", AlertType.class, AlertType::word, null),
            params.id("artist_id"));
    Page<AlertView> page = alerts.page(caller.get(), filter, Pagination.asked(params));
    return new AlertPage(page.items(), Pagination.of(page));
  }

  @PUT
  @Path("alerts/{id}/acknowledge")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  @Consumes(MediaType.WILDCARD)
  public Done acknowledge(@PathParam("id") String id) {
    alerts.acknowledge(caller.get(), Params.id("alert", id));
    return Done.of("Alert acknowledged");
  }

  @PUT
  @Path("alerts/{id}/read")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  @Consumes(MediaType.WILDCARD)
  public Done read(@PathParam("id") String id) {
    alerts.read(caller.get(), Params.id("alert", id));
    return Done.of("Alert marked as read");
  }
}
