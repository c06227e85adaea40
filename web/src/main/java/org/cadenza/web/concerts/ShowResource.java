package org.cadenza.web.concerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.catalog.ShowFilter;
import org.cadenza.concerts.catalog.ShowSort;
import org.cadenza.concerts.catalog.ShowSummary;
import org.cadenza.concerts.catalog.Shows;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/** Shows (nugs-collection.md, Catalog Management). */
@Path("v1/catalog/shows")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShowResource {

  /** Fixed paths are no ids: they answer 405 to a method that they do not have, not 400. */
  private static final String ID = "{id: (?!(?:search|on-this-day)/?$)[^/]+}";

  @Inject Shows shows;
  @Inject Clock clock;
  @Context UriInfo uri;

  record ShowList(List<Map<String, Object>> shows, Pagination pagination) {}

  record SingleShow(Map<String, Object> show) {}

  @GET
  @Path("search")
  public ShowList search() {
    Params params = Params.of(uri);
    LocalDate from = params.date("date_from");
    LocalDate to = params.date("date_to");
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.invalid("date_to", "must not be before date_from");
    }
    ShowFilter filter =
        new ShowFilter(
            null,
            params.text("artist"),
            params.text("venue"),
            params.text("city"),
            params.text("song"),
            from,
            to,
            null);
    return found(filter.in(params.integer("year", null, 1800, 9999)), params);
  }

  /** Ours: shows of this day in history, of all years; of another day if it is named. */
  @GET
  @Path("on-this-day")
  public ShowList onThisDay() {
    Params params = Params.of(uri);
    LocalDate date = params.date("date");
    MonthDay day = MonthDay.from(date == null ? LocalDate.now(clock) : date);
    return found(
        new ShowFilter(null, params.text("artist"), null, null, null, null, null, day), params);
  }

  private ShowList found(ShowFilter filter, Params params) {
    Page<ShowSummary> page =
        shows.search(
            filter,
            params.choice("sort_by", ShowSort.class, ShowSort::word, ShowSort.DATE),
            params.descending("sort_order"),
            Pagination.asked(params));
    return new ShowList(page.items().stream().map(ShowAnswer::found).toList(), Pagination.of(page));
  }

  @GET
  @Path(ID)
  public SingleShow single(@PathParam("id") String id) {
    long number = Params.id("show", id);
    return new SingleShow(
        shows
            .find(number)
            .map(ShowAnswer::single)
            .orElseThrow(() -> Problem.notFound("Show", number)));
  }
}
