package org.cadenza.web.tracklists.cue;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.sheets.CacheWarming;
import org.cadenza.tracklists.sheets.SheetCache;
import org.cadenza.web.http.Params;
import org.cadenza.web.tracklists.Stopwatch;

/** The sheets that are remembered on this server. */
@Path("v1/cue/cache")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CueCacheResource {

  private static final int MOST_LISTS = 100;
  private static final int MOST_STARS = 3;

  @Inject SheetCache cache;
  @Inject CacheWarming warming;
  @Inject Provider<Caller> caller;
  @Inject Clock clock;
  @Context UriInfo uri;

  record Warmed(
      boolean success,
      int tracklistsProcessed,
      int formatsCached,
      int totalEntriesCreated,
      long processingTimeMs,
      Double cacheHitImprovement) {}

  record Cleared(
      boolean success, int clearedEntries, String pattern, String message, Instant timestamp) {}

  record WarmRequest(List<String> tracklistIds, List<String> formats) {}

  @GET
  @Path("stats")
  @Consumes(MediaType.WILDCARD)
  public CacheAnswer stats() {
    return CacheAnswer.of(cache.figures());
  }

  @POST
  @Path("warm")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Warmed warm(@NotNull(message = "is required") @Valid WarmRequest request) {
    Stopwatch watch = Stopwatch.started();
    if (request.tracklistIds() == null || request.tracklistIds().isEmpty()) {
      throw Problem.invalid("tracklist_ids", "must name a tracklist");
    } else if (request.tracklistIds().size() > MOST_LISTS) {
      throw Problem.invalid("tracklist_ids", "must name at most " + MOST_LISTS);
    }
    List<Dialect> formats = CueWords.formats(request.formats());
    int made = warming.warm(caller.get(), request.tracklistIds(), formats);
    return new Warmed(
        true, request.tracklistIds().size(), formats.size(), made, watch.millis(), null);
  }

  @DELETE
  @Path("clear")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Role.ADMIN_NAME)
  public Cleared clear() {
    String asked = Params.of(uri).text("pattern");
    String pattern = asked == null ? "cue:*" : asked;
    if (pattern.chars().filter(c -> c == '*').count() > MOST_STARS) {
      throw Problem.invalid("pattern", "must have at most " + MOST_STARS + " *");
    }
    int cleared = cache.forget(pattern);
    return new Cleared(
        true, cleared, pattern, "Cleared " + cleared + " cache entries", clock.instant());
  }
}
