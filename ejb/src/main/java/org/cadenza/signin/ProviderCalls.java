package org.cadenza.signin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;
import org.cadenza.upstream.Addresses;
import org.cadenza.upstream.UpstreamFailure;
import org.cadenza.upstream.UpstreamHttp;

/** Asks providers. */
@ApplicationScoped
class ProviderCalls {

  private static final System.Logger LOG = System.getLogger(ProviderCalls.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final int MOST_BYTES = 1 << 16;
  private static final int RETRY_SECONDS = 30;
  private static final int OK = 200;

  @Inject Clock clock;

  /** Whom a code stands for (RFC 6749, section 4.1.3); a problem if the provider does not say. */
  Provider.Profile profile(
      Provider provider, Registration we, String callback, String code, String verifier) {
    String form =
        Addresses.form(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            callback,
            "client_id",
            we.clientId(),
            "client_secret",
            we.clientSecret(),
            "code_verifier",
            verifier);
    JsonNode tokens =
        ask(
            provider,
            HttpRequest.newBuilder(we.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    String token = tokens.path("access_token").asText("");
    // What would be no header at all.
    if (!token.matches("[!-~]{1,4096}")) {
      throw refused(provider);
    }
    JsonNode user =
        ask(provider, HttpRequest.newBuilder(we.user()).header("Authorization", "Bearer " + token));
    return provider.profile(user).orElseThrow(() -> refused(provider));
  }

  private JsonNode ask(Provider provider, HttpRequest.Builder request) {
    UpstreamHttp http =
        new UpstreamHttp(
            provider.word(),
            "application/json",
            new UpstreamHttp.Waits(CONNECT, ANSWER, ANSWER),
            clock);
    try {
      UpstreamHttp.Reply reply = http.send(request, MOST_BYTES);
      if (reply.status() != OK) {
        LOG.log(System.Logger.Level.WARNING, "{0} answered {1}", provider.word(), reply.status());
        throw refused(provider);
      }
      return Json.mapper().readTree(reply.body());
    } catch (UpstreamFailure e) {
      throw Problem.unavailable(e.getMessage(), RETRY_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("The server is going down", RETRY_SECONDS);
    } catch (IOException e) {
      throw refused(provider);
    }
  }

  private static Problem refused(Provider provider) {
    return Problem.notSignedIn("The provider " + provider.word() + " does not confirm who this is");
  }
}
