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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.concerts.catalog.ArtistDetails;
import org.cadenza.concerts.catalog.ArtistSort;
import org.cadenza.concerts.catalog.ArtistSummary;
import org.cadenza.concerts.catalog.Artists;
import org.cadenza.concerts.catalog.SetList;
import org.cadenza.concerts.catalog.ShowFilter;
import org.cadenza.concerts.catalog.ShowSort;
import org.cadenza.concerts.catalog.ShowSummary;
import org.cadenza.concerts.catalog.Shows;
import org.cadenza.concerts.downloads.report.ArtistCoverage;
import org.cadenza.concerts.downloads.report.CoverageReport;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/** Artists and their shows (nugs-collection.md, Catalog Management). */
@Path("v1/catalog/artists")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArtistResource {

  @Inject Artists artists;
  @Inject Shows shows;
  @Inject CoverageReport coverage;
  @Context UriInfo uri;

  record ArtistList(List<ArtistSummary> artists, Pagination pagination) {}

  record SingleArtist(ArtistDetails artist) {}

  record ShowList(List<Map<String, Object>> shows, Pagination pagination) {}

  @GET
  public ArtistList list() {
    Params params = Params.of(uri);
    Page<ArtistSummary> page =
        artists.list(
            params.text("search"),
            params.choice("sort_by", ArtistSort.class, ArtistSort::word, ArtistSort.NAME),
            params.descending("sort_order"),
            Pagination.asked(params));
    return new ArtistList(page.items(), Pagination.of(page));
  }

  @GET
  @Path("{id}")
  public SingleArtist single(@PathParam("id") String id) {
    long number = Params.id("artist", id);
    return new SingleArtist(
        artists.find(number).orElseThrow(() -> Problem.notFound("Artist", number)));
  }

  /** Ours: what of the artist is had, available and missing. */
  @GET
  @Path("{id}/coverage")
  public ArtistCoverage coverage(@PathParam("id") String id) {
    return coverage.of(Params.id("artist", id));
  }

  @GET
  @Path("{id}/shows")
  public ShowList shows(@PathParam("id") String id) {
    Params params = Params.of(uri);
    long artist = Params.id("artist", id);
    ShowFilter filter =
        new ShowFilter(artist, null, params.text("venue"), null, null, null, null, null)
            .in(params.integer("year", null, 1800, 9999));
    ShowSort sort = sort(params);
    boolean descending = params.descending("sort_order");
    Page.Asked asked = Pagination.asked(params);
    if (!artists.exists(artist)) {
      throw Problem.notFound("Artist", artist);
    }
    Page<ShowSummary> page = shows.search(filter, sort, descending, asked);
    Map<Long, SetList> setLists =
        shows.setLists(page.items().stream().map(ShowSummary::id).toList());
    return new ShowList(
        page.items().stream().map(s -> ShowAnswer.ofArtist(s, setLists.get(s.id()))).toList(),
        Pagination.of(page));
  }

  /** By the artist is no way to sort shows of one. */
  private static ShowSort sort(Params params) {
    String word = params.text("sort_by");
    return word == null
        ? ShowSort.DATE
        : Stream.of(ShowSort.DATE, ShowSort.VENUE, ShowSort.DOWNLOADS)
            .filter(sort -> sort.word().equalsIgnoreCase(word))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("sort_by", "must be one of date, venue, downloads"));
  }
}
