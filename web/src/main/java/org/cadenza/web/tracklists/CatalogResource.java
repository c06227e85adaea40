package org.cadenza.web.tracklists;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadenza.identity.Role;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.matching.Catalog;
import org.cadenza.library.matching.CatalogQuery;
import org.cadenza.library.shelf.LibraryFiles;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.lists.CatalogMatching;
import org.cadenza.web.http.Params;

/** Tracks of the library (tracklist-service.md, Catalog Integration). */
@Path("v1/tracklists/catalog")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {

  private static final int LONGEST = 300;
  private static final double LIKELY = 0.7;

  @Inject Catalog catalog;
  @Inject LibraryFiles files;
  @Inject CatalogMatching matching;
  @Context UriInfo uri;

  record MatchRequest(
      @NotNull(message = "is required")
          List<@NotNull(message = "must not be null") @Valid TrackRequest> tracks,
      BigDecimal threshold) {}

  /**
   * A file of the library; what its tags do not say is null, as is the confidence of a mere list.
   */
  record CatalogTrack(
      String catalogTrackId,
      String artist,
      String title,
      String album,
      String genre,
      BigDecimal bpm,
      String key,
      BigDecimal confidence) {

    static CatalogTrack of(LibraryFile file, BigDecimal confidence) {
      return new CatalogTrack(
          file.id(),
          file.artist(),
          file.title(),
          file.album(),
          file.genre(),
          file.bpm(),
          file.key(),
          confidence);
    }
  }

  /** The newest, if nothing is asked for. */
  @GET
  @Path("search")
  @Consumes(MediaType.WILDCARD)
  public List<CatalogTrack> search() {
    Params params = Params.of(uri);
    CatalogQuery query =
        new CatalogQuery(text(params, "query"), text(params, "artist"), text(params, "title"));
    int limit = params.integer("limit", 10, 1, 100);
    if (Stream.of(query.text(), query.artist(), query.title()).allMatch(Objects::isNull)) {
      return files.page(false, new Page.Asked(1, limit)).items().stream()
          .map(file -> CatalogTrack.of(file, null))
          .toList();
    }
    return catalog.search(query, limit).stream()
        .map(match -> CatalogTrack.of(match.file(), match.confidence()))
        .toList();
  }

  private static String text(Params params, String name) {
    String text = params.text(name);
    if (text != null && text.length() > LONGEST) {
      throw Problem.invalid(name, "must have at most " + LONGEST + " characters");
    }
    return text;
  }

  /** All tracks of the request, each with the file that it is. */
  @POST
  @Path("match")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public List<MatchAnswer> match(@NotNull(message = "is required") @Valid MatchRequest request) {
    double threshold =
        request.threshold() == null ? LIKELY : MatchAnswer.threshold(request.threshold());
    return matching.match(Entered.order("tracks", request.tracks()), threshold).stream()
        .map(MatchAnswer::of)
        .toList();
  }
}
