package org.cadenza.web.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.identity.PasswordChange;
import org.cadenza.identity.SignIn;
import org.cadenza.identity.User;
import org.cadenza.identity.sessions.Sessions;
import org.cadenza.identity.sessions.Tokens;
import org.cadenza.signin.ForeignSignIn;
import org.cadenza.signin.Links;
import org.cadenza.signin.Registrations;
import org.cadenza.web.http.Done;
import org.cadenza.web.http.Params;

/**
 * Signing in and out (nugs-collection.md, Authentication), and ours: signing in for an hour that
 * can be renewed, as tracklist-service.md has it, and by accounts elsewhere. One class for both,
 * since servers differ in how they match a path that two resource classes could serve.
 */
@Path("v1/auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

  /** Google's have 256 bytes. */
  private static final int LONGEST_CODE = 2048;

  @Inject SignIn signIn;
  @Inject Sessions sessions;
  @Inject PasswordChange change;
  @Inject ForeignSignIn foreign;
  @Inject Registrations registrations;
  @Inject Links links;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  record SignedIn(boolean success, String token, User user) {}

  record LinkBegun(URI authorizeUrl) {}

  record LinkList(List<Links.Link> links) {}

  record Verified(boolean success, User user) {}

  @POST
  @Path("login")
  @PermitAll
  public SignedIn login(@NotNull(message = "is required") @Valid LoginRequest request) {
    SignIn.Session session = signIn.byPassword(request.username(), request.password());
    return new SignedIn(true, session.token(), session.user());
  }

  @POST
  @Path("token")
  @PermitAll
  public TokenAnswer token(@NotNull(message = "is required") @Valid LoginRequest request) {
    return TokenAnswer.of(sessions.byPassword(request.username(), request.password()));
  }

  @POST
  @Path("refresh")
  @PermitAll
  public TokenAnswer refresh(@NotNull(message = "is required") @Valid RefreshRequest request) {
    return TokenAnswer.of(sessions.renew(request.refreshToken()));
  }

  @POST
  @Path("logout")
  @Consumes(MediaType.WILDCARD)
  public Done logout() {
    signIn.end(caller.get());
    return Done.of("Logged out successfully");
  }

  @PUT
  @Path("password")
  public Done password(@NotNull(message = "is required") @Valid PasswordRequest request) {
    change.change(caller.get(), request.currentPassword(), request.newPassword());
    return Done.of("Password changed; every other token of yours has ended");
  }

  @GET
  @Path("verify")
  public Verified verify() {
    return new Verified(true, signIn.user(caller.get()));
  }

  /** Sends a browser to a provider, from where it comes back signed in. */
  @GET
  @Path("{provider}/login")
  @Consumes(MediaType.WILDCARD)
  @PermitAll
  public Response begin(@PathParam("provider") String provider) {
    ForeignSignIn.Way way = foreign.signIn(provider);
    return Response.status(Response.Status.FOUND)
        .location(way.address())
        .cookie(VisitCookie.of(way.visit(), registrations.isSecure()))
        .build();
  }

  @GET
  @Path("{provider}/callback")
  @Consumes(MediaType.WILDCARD)
  @PermitAll
  public Response callback(
      @PathParam("provider") String provider, @CookieParam(VisitCookie.NAME) String visit) {
    Params params = Params.of(uri);
    Tokens tokens =
        foreign.finish(provider, params.text("code", LONGEST_CODE), params.text("state"), visit);
    return Response.ok(TokenAnswer.of(tokens))
        .cookie(VisitCookie.none(registrations.isSecure()))
        .build();
  }

  /** Where the caller's browser must go, so that he is linked with who he is there. */
  @POST
  @Path("{provider}/link")
  public Response link(
      @PathParam("provider") String provider,
      @NotNull(message = "is required") @Valid LinkRequest request) {
    ForeignSignIn.Way way = foreign.link(provider, caller.get(), request.currentPassword());
    return Response.ok(new LinkBegun(way.address()))
        .cookie(VisitCookie.of(way.visit(), registrations.isSecure()))
        .build();
  }

  @DELETE
  @Path("{provider}/link")
  @Consumes(MediaType.WILDCARD)
  public Response unlink(@PathParam("provider") String provider) {
    foreign.unlink(provider, caller.get());
    return Response.noContent().build();
  }

  @GET
  @Path("links")
  @Consumes(MediaType.WILDCARD)
  public LinkList links() {
    return new LinkList(links.of(caller.get().userId()));
  }
}
