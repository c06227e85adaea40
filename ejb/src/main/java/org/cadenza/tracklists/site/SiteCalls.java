package org.cadenza.tracklists.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cadenza.upstream.Addresses;
import org.cadenza.upstream.Manners;
import org.cadenza.upstream.UpstreamCalls;
import org.cadenza.upstream.UpstreamFailure;
import org.cadenza.upstream.UpstreamHttp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All calls of the site: one at a time, with long pauses between. Some hundred requests within
 * minutes, and it blocks an address.
 */
@ApplicationScoped
public class SiteCalls {

  private static final String WHO = "The site";
  private static final int UNKNOWN = 404;
  private static final int GONE = 410;
  private static final int FORBIDDEN = 403;

  /** The class of the statuses that lead elsewhere. */
  private static final int REDIRECTION = 3;

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.site-url")
  URI site;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.connect-seconds")
  long connectSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.answer-seconds")
  long answerSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.max-answer-bytes")
  int maxBytes;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.pause-millis")
  long pauseMillis;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.retries")
  int retries;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.backoff-millis")
  long backoffMillis;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.breaker-failures")
  int breakerFailures;

  @Inject
  @ConfigProperty(name = "cadenza.tracklists.breaker-seconds")
  long breakerSeconds;

  private UpstreamHttp http;
  private UpstreamCalls calls;

  @PostConstruct
  void begin() {
    Duration answer = Duration.ofSeconds(answerSeconds);
    http =
        new UpstreamHttp(
            WHO,
            "text/html",
            new UpstreamHttp.Waits(Duration.ofSeconds(connectSeconds), answer, answer),
            clock);
    calls =
        new UpstreamCalls(
            WHO,
            new Manners(
                1,
                Duration.ofMillis(pauseMillis),
                retries,
                Duration.ofMillis(backoffMillis),
                breakerFailures,
                Duration.ofSeconds(breakerSeconds)));
  }

  /** The site's address, without a slash at its end. */
  public URI site() {
    return URI.create(site.toString().replaceFirst("/+$", ""));
  }

  /** The text of a page; waits as long as politeness demands. */
  String page(String path) throws NoSetPage, InterruptedException {
    return ask(Addresses.request(site().toString(), path));
  }

  /** The answer to a form. */
  String post(String path, Object... form) throws NoSetPage, InterruptedException {
    return ask(
        Addresses.request(site().toString(), path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Addresses.form(form))));
  }

  /** The page of a set, also where the site knows it by another address. */
  String pageOf(SetAddress address) throws NoSetPage, InterruptedException {
    UpstreamHttp.Reply reply = send(Addresses.request(site().toString(), address.path()));
    Optional<SetAddress> other =
        reply
            .location()
            .map(link -> site().resolve(address.path()).resolve(link).toString())
            .flatMap(url -> SetAddress.of(url, site()))
            .filter(there -> there.id().equals(address.id()));
    return other.isPresent() ? page(other.get().path()) : text(reply);
  }

  private String ask(HttpRequest.Builder request) throws NoSetPage, InterruptedException {
    return text(send(request));
  }

  private UpstreamHttp.Reply send(HttpRequest.Builder request)
      throws NoSetPage, InterruptedException {
    try {
      return calls.make(() -> http.send(request, maxBytes));
    } catch (UpstreamFailure e) {
      throw new NoSetPage(NoSetPage.Reason.AWAY, e.getMessage(), e.retryAfter().orElse(null), e);
    }
  }

  private static String text(UpstreamHttp.Reply reply) throws NoSetPage {
    return switch (reply.status()) {
      case 200 -> new String(reply.body(), StandardCharsets.UTF_8);
      case UNKNOWN, GONE ->
          throw new NoSetPage(NoSetPage.Reason.UNKNOWN, "The site has no such page");
      case FORBIDDEN ->
          throw new NoSetPage(NoSetPage.Reason.BLOCKED, "The site refuses to serve robots");
      default ->
          throw reply.status() / 100 == REDIRECTION
              ? new NoSetPage(NoSetPage.Reason.BLOCKED, "The site leads us elsewhere")
              : new NoSetPage(NoSetPage.Reason.AWAY, "The site answered " + reply.status());
    };
  }
}
