package org.cadenza.web.tracklists.library;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.splits.SetSplits;
import org.cadenza.web.http.Attachment;
import org.cadenza.web.tracklists.Entered;

/** Sets that are cut into the files of their tracks (ours). */
@Path("v1/library/splits")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SplitsResource {

  private static final String AUDIO = "audio/flac";

  @Inject SetSplits splits;
  @Inject Provider<Caller> caller;

  record Request(String tracklistId) {}

  @POST
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response order(@NotNull(message = "is required") @Valid Request request) {
    String list = Entered.required("tracklist_id", request.tracklistId());
    return Response.accepted(SplitAnswer.of(splits.order(caller.get(), list))).build();
  }

  @GET
  @Path("{job_id}")
  @Consumes(MediaType.WILDCARD)
  public SplitAnswer find(@PathParam("job_id") String jobId) {
    return SplitAnswer.of(splits.find(caller.get(), jobId));
  }

  @GET
  @Path("{job_id}/tracks/{position}")
  @Consumes(MediaType.WILDCARD)
  @Produces({AUDIO, MediaType.APPLICATION_JSON})
  public Response track(@PathParam("job_id") String jobId, @PathParam("position") String position) {
    if (!position.matches("[0-9]{1,4}")) {
      throw Problem.notFound("Track", position);
    }
    SetSplits.Piece piece = splits.piece(caller.get(), jobId, Integer.parseInt(position));
    return Response.ok(piece.content(), AUDIO)
        .header("Content-Length", piece.track().byteSize())
        .header("Content-Disposition", Attachment.named(piece.track().fileName()))
        .build();
  }

  @DELETE
  @Path("{job_id}")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response remove(@PathParam("job_id") String jobId) {
    splits.remove(caller.get(), jobId);
    return Response.noContent().build();
  }
}
