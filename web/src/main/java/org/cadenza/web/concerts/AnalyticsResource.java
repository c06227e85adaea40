package org.cadenza.web.concerts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.Locale;
import org.cadenza.concerts.analytics.ArtistAnalysis;
import org.cadenza.concerts.analytics.ArtistAnalytics;
import org.cadenza.concerts.analytics.ArtistMetric;
import org.cadenza.concerts.analytics.CollectionAnalysis;
import org.cadenza.concerts.analytics.CollectionStatistics;
import org.cadenza.concerts.analytics.Dashboard;
import org.cadenza.concerts.analytics.DashboardSummary;
import org.cadenza.concerts.analytics.DownloadAnalysis;
import org.cadenza.concerts.analytics.DownloadAnalytics;
import org.cadenza.concerts.analytics.DownloadTrends;
import org.cadenza.concerts.analytics.HealthCheckup;
import org.cadenza.concerts.analytics.HealthScore;
import org.cadenza.concerts.analytics.Performance;
import org.cadenza.concerts.analytics.PerformanceAnalysis;
import org.cadenza.concerts.analytics.SystemAnalysis;
import org.cadenza.concerts.analytics.SystemMetrics;
import org.cadenza.concerts.analytics.TopArtists;
import org.cadenza.concerts.analytics.TopVenues;
import org.cadenza.concerts.analytics.TrendAnalysis;
import org.cadenza.concerts.analytics.VenueMetric;
import org.cadenza.concerts.analytics.reports.Report;
import org.cadenza.concerts.analytics.reports.Reports;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.web.http.Params;

/** The collection and the server in figures (nugs-collection.md, Analytics). */
@Path("v1/analytics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnalyticsResource {

  private static final int MOST = 100;

  @Inject CollectionAnalysis collection;
  @Inject ArtistAnalysis artists;
  @Inject DownloadAnalysis downloads;
  @Inject SystemAnalysis system;
  @Inject PerformanceAnalysis performance;
  @Inject TopArtists topArtists;
  @Inject TopVenues topVenues;
  @Inject TrendAnalysis trends;
  @Inject Dashboard dashboard;
  @Inject HealthCheckup health;
  @Inject Reports reports;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  record Ordered(boolean success, String reportId, String message, Instant estimatedCompletion) {}

  record Single(Report report) {}

  @POST
  @Path("reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response order(@NotNull(message = "is required") @Valid ReportRequest request) {
    Reports.Ordered ordered = reports.order(caller.get(), request.order());
    return Response.accepted(
            new Ordered(
                true, ordered.id(), "Report generation started", ordered.estimatedCompletion()))
        .build();
  }

  /** One in CSV is sent as such once it is made. */
  @GET
  @Path("reports/{id}")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  public Response report(@PathParam("id") String id) {
    Reports.Found found = reports.find(caller.get(), id);
    return found.csv() == null
        ? Response.ok(new Single(found.report())).build()
        : Response.ok(found.csv(), "text/csv;charset=UTF-8")
            .header("Content-Disposition", "attachment; filename=\"" + id + ".csv\"")
            .build();
  }

  @GET
  @Path("collection")
  public CollectionStatistics collection() {
    return collection.of(Periods.asked(Params.of(uri)));
  }

  @GET
  @Path("artists")
  public ArtistAnalytics artists() {
    Params params = Params.of(uri);
    ArtistMetric by =
        params.choice(
            "sort_by",
            ArtistMetric.class,
            // Here alone the document calls the size so.
            metric -> metric == ArtistMetric.SIZE ? "storage" : metric.word(),
            ArtistMetric.DOWNLOADS);
    return artists.of(by, params.integer("limit", 20, 1, MOST), Periods.asked(params));
  }

  @GET
  @Path("downloads")
  public DownloadAnalytics downloads() {
    Params params = Params.of(uri);
    return downloads.of(
        Periods.asked(params),
        params.choice(
            "group_by",
            DownloadAnalysis.Grouping.class,
            grouping -> grouping.name().toLowerCase(Locale.ROOT),
            null));
  }

  @GET
  @Path("system")
  public SystemMetrics system() {
    return system.metrics();
  }

  @GET
  @Path("performance")
  public Performance performance() {
    return performance.metrics();
  }

  @GET
  @Path("top/artists")
  public TopArtists.Ranking topArtists() {
    Params params = Params.of(uri);
    return topArtists.of(
        params.choice("metric", ArtistMetric.class, ArtistMetric::word, ArtistMetric.DOWNLOADS),
        params.integer("limit", 10, 1, MOST),
        Periods.asked(params));
  }

  @GET
  @Path("top/venues")
  public TopVenues.Ranking topVenues() {
    Params params = Params.of(uri);
    return topVenues.of(
        params.choice("metric", VenueMetric.class, VenueMetric::word, VenueMetric.SHOWS),
        params.integer("limit", 10, 1, MOST));
  }

  @GET
  @Path("trends/downloads")
  public DownloadTrends trends() {
    Params params = Params.of(uri);
    return trends.of(
        params.choice(
            "period", TrendAnalysis.Step.class, TrendAnalysis.Step::word, TrendAnalysis.Step.DAY),
        Periods.range(params));
  }

  @GET
  @Path("summary")
  public DashboardSummary summary() {
    return dashboard.of(caller.get());
  }

  @GET
  @Path("health")
  public HealthScore health() {
    return health.score();
  }
}
