package org.cadenza.web.tracklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.site.SeenSet;
import org.cadenza.tracklists.site.SetQuery;
import org.cadenza.tracklists.site.SetSearch;
import org.cadenza.web.http.Params;

/** Looking for sets (tracklist-service.md, Search API). */
@Path("v1/search")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

  private static final String SLUG = "[A-Za-z0-9._~-]{1,100}";

  @Inject SetSearch search;
  @Inject CorrelationIds correlations;
  @Context UriInfo uri;

  /** What can be searched for by words. */
  enum SearchType {
    DJ(SetQuery.Kind.DJ),
    EVENT(SetQuery.Kind.EVENT),
    TRACK(SetQuery.Kind.TRACK);

    private final SetQuery.Kind kind;

    SearchType(SetQuery.Kind kind) {
      this.kind = kind;
    }
  }

  @GET
  public SearchAnswer search() {
    Params params = Params.of(uri);
    SearchType type =
        params.choice("search_type", SearchType.class, each -> each.kind.word(), SearchType.DJ);
    SearchFilters filters = SearchFilters.ofDates(params, "start_date", "end_date");
    Page.Asked asked = asked(params);
    String words = Entered.required("query", params.text("query"));
    SetQuery query = SiteSearchAnswers.withWords(new SetQuery(type.kind, words));
    String source = type == SearchType.TRACK ? null : search.source(query);
    return answer(query, type, source, filters, asked);
  }

  @GET
  @Path("dj/{dj_slug}")
  public SearchAnswer ofDj(@PathParam("dj_slug") String slug) {
    require("DJ", slug);
    SetQuery query = new SetQuery(SetQuery.Kind.DJ_PAGE, slug);
    return answer(query, SearchType.DJ, search.source(query), SearchFilters.NONE, asked());
  }

  /** By the words of its name: the address of an event's page has a number besides. */
  @GET
  @Path("event/{event_slug}")
  public SearchAnswer ofEvent(@PathParam("event_slug") String slug) {
    require("Event", slug);
    SetQuery query = new SetQuery(SetQuery.Kind.EVENT, slug.replaceAll("[-_]+", " "));
    SearchAnswer found =
        answer(query, SearchType.EVENT, search.source(query), SearchFilters.NONE, asked());
    if (found.pagination().totalItems() == 0) {
      throw Problem.notFound("Event", slug);
    }
    return found;
  }

  /** What can be no part of an address has no page. */
  private static void require(String thing, String slug) {
    if (!slug.matches(SLUG) || slug.matches("[._~-]+")) {
      throw Problem.notFound(thing, slug);
    }
  }

  private SearchAnswer answer(
      SetQuery query, SearchType type, String source, SearchFilters filters, Page.Asked asked) {
    Stopwatch watch = Stopwatch.started();
    SetSearch.Found found = search.find(query, false);
    Page<SeenSet> page = filters.page(found.sets(), asked);
    return new SearchAnswer(
        page.items().stream().map(set -> SearchAnswer.Item.of(set, source)).toList(),
        SearchAnswer.Pages.of(page),
        new SearchAnswer.Asked(query.words(), type.kind.word(), filters.applied()),
        found.cached(),
        watch.millis(),
        correlations.of(null));
  }

  private Page.Asked asked() {
    return asked(Params.of(uri));
  }

  private static Page.Asked asked(Params params) {
    return new Page.Asked(
        params.integer("page", 1, 1, Integer.MAX_VALUE), params.integer("limit", 20, 1, 100));
  }
}
