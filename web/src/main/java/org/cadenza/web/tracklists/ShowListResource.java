package org.cadenza.web.tracklists;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.tracklists.lists.ShowTracklists;
import org.cadenza.tracklists.lists.TracklistView;

/** Ours: the set list of a show becomes a draft. */
@Path("v1/tracklists/from-show")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ShowListResource {

  @Inject ShowTracklists lists;
  @Inject Provider<Caller> caller;

  record Order(@NotNull(message = "is required") Long containerId, String audioFileId) {}

  @POST
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response make(@NotNull(message = "is required") @Valid Order request) {
    TracklistView made =
        lists.make(caller.get(), request.containerId(), AudioFileId.of(request.audioFileId()));
    return Revisions.answer(Response.Status.CREATED, TracklistAnswer.of(made), made.revision());
  }
}
