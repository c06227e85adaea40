package org.cadenza.web.concerts;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cadenza.concerts.feeds.NewShow;
import org.cadenza.concerts.feeds.NewShows;
import org.cadenza.concerts.feeds.ShowCalendar;
import org.cadenza.concerts.feeds.ShowFeed;
import org.cadenza.identity.Caller;
import org.cadenza.identity.FeedKeys;
import org.cadenza.problems.Problem;
import org.cadenza.web.http.Params;

/**
 * Ours: new shows as RSS and iCalendar. Their addresses hold a key of the user's, for who reads
 * feeds sends no token.
 */
@Path("v1/catalog/feeds")
@RequestScoped
public class FeedResource {

  private static final int MOST_SHOWS = 200;
  private static final int SHOWS = 50;

  @Inject FeedKeys keys;
  @Inject NewShows shows;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  record Addresses(String rssUrl, String icalUrl) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Addresses addresses() {
    String folder =
        uri.getAbsolutePathBuilder().path(keys.issue(caller.get().userId())).build().toString();
    return new Addresses(folder + "/new-shows.rss", folder + "/new-shows.ics");
  }

  @GET
  @Path("{key}/new-shows.rss")
  @Produces("application/rss+xml;charset=UTF-8")
  @PermitAll
  public String rss(@PathParam("key") String key) {
    return new ShowFeed(
            uri.getBaseUri(),
            show -> uri.getBaseUriBuilder().path("v1/catalog/shows/{id}").build(show.id()))
        .write(newest(key));
  }

  @GET
  @Path("{key}/new-shows.ics")
  @Produces("text/calendar;charset=UTF-8")
  @PermitAll
  public String calendar(@PathParam("key") String key) {
    return ShowCalendar.write(newest(key));
  }

  private List<NewShow> newest(String key) {
    if (!keys.isGood(key)) {
      throw Problem.notFound("Feed", key);
    }
    Params params = Params.of(uri);
    Integer artist = params.integer("artist_id", null, 1, Integer.MAX_VALUE);
    return shows.newest(
        artist == null ? null : artist.longValue(), params.integer("limit", SHOWS, 1, MOST_SHOWS));
  }
}
