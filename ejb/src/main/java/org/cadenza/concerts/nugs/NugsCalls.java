package org.cadenza.concerts.nugs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cadenza.concerts.upstream.Manners;
import org.cadenza.concerts.upstream.UpstreamCalls;
import org.cadenza.concerts.upstream.UpstreamFailure;
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

  private UpstreamCalls calls;

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
  }

  /** What nugs.net answers; waits as long as politeness demands. */
  public <T> T make(UpstreamCalls.Call<T> call) throws UpstreamFailure, InterruptedException {
    return calls.make(call);
  }
}
