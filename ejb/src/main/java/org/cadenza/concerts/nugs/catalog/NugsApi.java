package org.cadenza.concerts.nugs.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The catalog methods of streamapi.nugs.net; one address, the method in the query. */
public interface NugsApi extends AutoCloseable {

  @Override
  void close();

  /** {@code catalog.artists} and {@code catalog.latest}. */
  @GET
  @Path("api.aspx")
  @Produces(MediaType.APPLICATION_JSON)
  Response list(@QueryParam("method") String method, @QueryParam("vdisp") int display);

  /** {@code catalog.container}. */
  @GET
  @Path("api.aspx")
  @Produces(MediaType.APPLICATION_JSON)
  Response container(
      @QueryParam("method") String method,
      @QueryParam("containerID") long containerId,
      @QueryParam("vdisp") int display);

  /** {@code catalog.containersAll}: of an artist, from a row on, counted from 1. */
  @GET
  @Path("api.aspx")
  @Produces(MediaType.APPLICATION_JSON)
  Response containers(
      @QueryParam("method") String method,
      @QueryParam("artistList") long artistId,
      @QueryParam("availType") int availability,
      @QueryParam("vdisp") int display,
      @QueryParam("limit") int limit,
      @QueryParam("startOffset") int startOffset);
}
