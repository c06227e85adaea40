package org.cadenza.web.tracklists;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.site.SetPages;
import org.cadenza.web.http.Params;

/** Lists as their pages have them (tracklist-service.md, Retrieve Tracklist, Cache Management). */
@Path("v1/tracklist")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PageListResource {

  @Inject ImportAnswers imports;
  @Inject SetPages pages;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  record Cleared(boolean success, String message, int entriesCleared) {}

  @POST
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public ImportAnswer ofPage(@NotNull(message = "is required") @Valid PageRequest request) {
    return imports.of(request);
  }

  @GET
  @Path("{tracklist_id: (?!cache/?$)[^/]+}")
  @Consumes(MediaType.WILDCARD)
  public ImportAnswer single(@PathParam("tracklist_id") String id) {
    Params params = Params.of(uri);
    boolean together = !Boolean.FALSE.equals(params.yesOrNo("include_transitions"));
    if (params.flag("force_refresh")) {
      if (caller.get().role() == Role.READONLY) {
        throw Problem.forbidden("Your role does not allow to read the page again");
      }
      return imports.again(id, together);
    }
    return imports.held(id, together);
  }

  @DELETE
  @Path("cache")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Role.ADMIN_NAME)
  public Cleared clear() {
    // Longer than other parameters may be.
    String url = uri.getQueryParameters().getFirst("url");
    boolean isAll = url == null;
    int cleared = isAll ? pages.forgetAll() : pages.forget(pages.address(url));
    return new Cleared(
        true, isAll ? "Cleared the whole cache" : "Cleared cache for URL: " + url, cleared);
  }
}
