package org.cadenza.web.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cadenza.identity.Caller;
import org.cadenza.identity.PasswordChange;
import org.cadenza.identity.SignIn;
import org.cadenza.identity.User;
import org.cadenza.identity.sessions.Sessions;
import org.cadenza.identity.sessions.Tokens;
import org.cadenza.web.http.Done;

/**
 * Signing in and out (nugs-collection.md, Authentication), and ours: signing in for an hour that
 * can be renewed, as tracklist-service.md has it. One class for both, since servers differ in how
 * they match a path that two resource classes could serve.
 */
@Path("v1/auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

  @Inject SignIn signIn;
  @Inject Sessions sessions;
  @Inject PasswordChange change;
  @Inject Provider<Caller> caller;

  record LoginRequest(
      @NotBlank(message = "is required") @Size(max = 64, message = "is too long") String username,
      @NotBlank(message = "is required") @Size(max = 512, message = "is too long")
          String password) {

    /** Never the password: requests may end in a log. */
    @Override
    public String toString() {
      return "LoginRequest[" + username + "]";
    }
  }

  record PasswordRequest(
      @NotBlank(message = "is required") @Size(max = 512, message = "is too long")
          String currentPassword,
      @NotBlank(message = "is required")
          @Size(min = 8, max = 512, message = "must have 8 to 512 characters")
          String newPassword) {

    /** Never the passwords: requests may end in a log. */
    @Override
    public String toString() {
      return "PasswordRequest[]";
    }
  }

  record RefreshRequest(
      @NotBlank(message = "is required") @Size(max = 512, message = "is too long")
          String refreshToken) {

    /** Never the token: requests may end in a log. */
    @Override
    public String toString() {
      return "RefreshRequest[]";
    }
  }

  record TokenAnswer(String accessToken, String refreshToken, String tokenType, long expiresIn) {

    static TokenAnswer of(Tokens tokens) {
      return new TokenAnswer(
          tokens.accessToken(), tokens.refreshToken(), "Bearer", tokens.seconds());
    }

    /** Never the tokens: answers may end in a log. */
    @Override
    public String toString() {
      return "TokenAnswer[]";
    }
  }

  record SignedIn(boolean success, String token, User user) {}

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
}
