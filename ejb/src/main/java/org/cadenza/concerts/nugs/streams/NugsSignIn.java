package org.cadenza.concerts.nugs.streams;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cadenza.concerts.downloads.fetching.StreamUnavailable;
import org.cadenza.upstream.Addresses;
import org.cadenza.upstream.UpstreamFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs the user's own account in. */
@ApplicationScoped
class NugsSignIn {

  private static final String SCOPE =
      "openid profile email nugsnet:api nugsnet:legacyapi offline_access";

  /** A token is not used in its last moments. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  @Inject AccountCalls calls;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.identity-url")
  String address;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.username")
  Optional<String> username;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.client-id")
  Optional<String> clientId;

  /** Tokens for user name and password. */
  NugsTokens byPassword() throws StreamUnavailable, UpstreamFailure, InterruptedException {
    if (username.isEmpty() || password.isEmpty() || clientId.isEmpty()) {
      throw StreamUnavailable.forGood(
          "No nugs.net account is configured. Set CADENZA_NUGS_USERNAME, CADENZA_NUGS_PASSWORD and"
              + " CADENZA_NUGS_CLIENT_ID.");
    }
    AccountCalls.Reply reply =
        token(
            "grant_type",
            "password",
            "scope",
            SCOPE,
            "username",
            username.get(),
            "password",
            password.get());
    if (!reply.isOk()) {
      throw StreamUnavailable.forGood(
          "nugs.net does not accept the account's user name and password. Check"
              + " CADENZA_NUGS_USERNAME, CADENZA_NUGS_PASSWORD and CADENZA_NUGS_CLIENT_ID.");
    }
    return tokens(reply.body());
  }

  /** Fresh tokens for old ones, or for user name and password where that is refused. */
  NugsTokens again(NugsTokens old) throws StreamUnavailable, UpstreamFailure, InterruptedException {
    if (old.refresh().isEmpty()) {
      return byPassword();
    }
    AccountCalls.Reply reply = token("grant_type", "refresh_token", "refresh_token", old.refresh());
    return reply.isOk() ? tokens(reply.body()) : byPassword();
  }

  /** The account's number, if the tokens are (still) good. */
  Optional<String> userId(NugsTokens tokens) throws UpstreamFailure, InterruptedException {
    AccountCalls.Reply reply =
        calls.ask(
            () ->
                Addresses.request(address, "/connect/userinfo")
                    .header("Authorization", tokens.bearer()));
    return reply.status() == 401
        ? Optional.empty()
        : Optional.of(reply.ok().path("sub").asText(""));
  }

  private AccountCalls.Reply token(Object... grant) throws UpstreamFailure, InterruptedException {
    String form = Addresses.form("client_id", clientId.orElse("")) + "&" + Addresses.form(grant);
    return calls.ask(
        () ->
            Addresses.request(address, "/connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
  }

  private NugsTokens tokens(JsonNode answer) {
    Duration lifetime = Duration.ofSeconds(answer.path("expires_in").asLong(300));
    return new NugsTokens(
        answer.path("access_token").asText(""),
        answer.path("refresh_token").asText(""),
        clock.instant().plus(lifetime).minus(MARGIN));
  }
}
