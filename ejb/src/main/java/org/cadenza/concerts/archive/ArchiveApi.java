package org.cadenza.concerts.archive;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What archive.org is asked. */
public interface ArchiveApi extends AutoCloseable {

  @Override
  void close();

  /** How many items a search finds. */
  @GET
  @Path("services/search/v1/scrape")
  @Produces(MediaType.APPLICATION_JSON)
  Response total(@QueryParam("q") String query, @QueryParam("total_only") boolean only);

  /**
   * Items that a search finds, without an end of its pages as the other search has.
   *
   * @param count rows of a page, 100 at least
   * @param cursor from the page before; null for the first
   */
  @GET
  @Path("services/search/v1/scrape")
  @Produces(MediaType.APPLICATION_JSON)
  Response scrape(
      @QueryParam("q") String query,
      @QueryParam("fields") String fields,
      @QueryParam("sorts") String sorts,
      @QueryParam("count") int count,
      @QueryParam("cursor") String cursor);

  /** All that is known of an item; {@code {}} if there is none. */
  @GET
  @Path("metadata/{identifier}")
  @Produces(MediaType.APPLICATION_JSON)
  Response item(@PathParam("identifier") String identifier);
}
