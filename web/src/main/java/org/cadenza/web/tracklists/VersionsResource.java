package org.cadenza.web.tracklists;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.lists.Tracklists;
import org.cadenza.tracklists.tracks.OrderChanges;
import org.cadenza.tracklists.tracks.TrackOrder;
import org.cadenza.web.http.Params;

/** How lists came to be what they are (ours): each change of one makes a version. */
@Path("v1/tracklists/{tracklist_id}/versions")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VersionsResource {

  @Inject Tracklists lists;
  @Inject TracklistShelf shelf;
  @Inject Provider<Caller> caller;
  @Context HttpHeaders headers;

  @GET
  @Consumes(MediaType.WILDCARD)
  public List<VersionAnswer> versions(@PathParam("tracklist_id") String id) {
    return shelf.revisions(caller.get(), id).stream().map(VersionAnswer::of).toList();
  }

  /** What is not the same in another version, be that a later or an earlier one. */
  @GET
  @Path("{version}/compare/{other_version}")
  @Consumes(MediaType.WILDCARD)
  public ChangesAnswer compare(
      @PathParam("tracklist_id") String id,
      @PathParam("version") String version,
      @PathParam("other_version") String other) {
    int from = Params.place("version", version);
    int to = Params.place("other_version", other);
    return ChangesAnswer.of(
        from,
        to,
        OrderChanges.between(
            shelf.tracks(caller.get(), id, from), shelf.tracks(caller.get(), id, to)));
  }

  /** The tracks of an earlier version become those of a new one. */
  @POST
  @Path("{version}/restore")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response restore(
      @PathParam("tracklist_id") String id, @PathParam("version") String version) {
    TrackOrder then = shelf.tracks(caller.get(), id, Params.place("version", version));
    TracklistView now = lists.change(caller.get(), id, Revisions.expected(headers), order -> then);
    return Revisions.answer(Response.Status.OK, TracklistAnswer.of(now), now.revision());
  }
}
