package org.cadenza.concerts.nugs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import org.cadenza.upstream.Manners;
import org.cadenza.upstream.UpstreamCalls;
import org.cadenza.upstream.UpstreamFailure;
import org.cadenza.upstream.UpstreamHttp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All calls of nugs.net, its catalog and its account, as politely as the settings want them. */
@ApplicationScoped
public class NugsCalls {

  @Inject
  @ConfigProperty(name = "cadenza.nugs.concurrency")
  int concurrency;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.pause-millis")
  long pauseMillis;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.retries")
  int retries;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.backoff-millis")
  long backoffMillis;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.breaker-failures")
  int breakerFailures;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.breaker-seconds")
  long breakerSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.connect-seconds")
  long connectSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.read-seconds")
  long readSeconds;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.answer-seconds")
  long answerSeconds;

  @Inject Clock clock;

  private UpstreamCalls calls;
  private UpstreamHttp http;

  @PostConstruct
  void begin() {
    calls =
        new UpstreamCalls(
            "The upstream",
            new Manners(
                concurrency,
                Duration.ofMillis(pauseMillis),
                retries,
                Duration.ofMillis(backoffMillis),
                breakerFailures,
                Duration.ofSeconds(breakerSeconds)));
    http =
        new UpstreamHttp(
            "The upstream",
            "application/json",
            new UpstreamHttp.Waits(
                Duration.ofSeconds(connectSeconds),
                Duration.ofSeconds(readSeconds),
                Duration.ofSeconds(answerSeconds)),
            clock);
  }

  /** How many calls are made at a time, at least 1. */
  public int concurrency() {
    return Math.max(1, concurrency);
  }

  /** What nugs.net answers; waits as long as politeness demands. */
  public <T> T make(UpstreamCalls.Call<T> call) throws UpstreamFailure, InterruptedException {
    return calls.make(call);
  }

  /** One exchange of a call. */
  public UpstreamHttp.Reply send(HttpRequest.Builder request, int mostBytes)
      throws UpstreamFailure, InterruptedException {
    return http.send(request, mostBytes);
  }
}
