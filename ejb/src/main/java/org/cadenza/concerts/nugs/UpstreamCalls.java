package org.cadenza.concerts.nugs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How we call the upstream: few at once, with a pause between, again after passing failures with
 * growing and jittered pauses ({@code Retry-After} obeyed), and not at all for a while after many
 * failures in a row.
 */
@ApplicationScoped
public class UpstreamCalls {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

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

  @Inject Breaker breaker;

  private Semaphore places;
  private long nextStartNanos = System.nanoTime();

  /** One request, made anew at every try. */
  @FunctionalInterface
  public interface Call<T> {

    /** Makes it. */
    T make() throws UpstreamFailure;
  }

  /** What the upstream answers; waits as long as politeness demands. */
  public <T> T make(Call<T> call) throws UpstreamFailure, InterruptedException {
    for (int failed = 0; ; failed++) {
      try {
        return once(call);
      } catch (UpstreamFailure e) {
        if (!e.isPassing() || failed >= retries) {
          throw e;
        }
        Thread.sleep(pause(failed, e).toMillis());
      }
    }
  }

  private <T> T once(Call<T> call) throws UpstreamFailure, InterruptedException {
    breaker.check();
    Semaphore taken = places();
    taken.acquire();
    try {
      Thread.sleep(millisToStart());
      T answer = call.make();
      breaker.succeeded();
      return answer;
    } catch (UpstreamFailure e) {
      if (e.isPassing()) {
        breaker.failed();
      } else {
        breaker.succeeded();
      }
      throw e;
    } finally {
      taken.release();
    }
  }

  private Duration pause(int failed, UpstreamFailure failure) {
    double jitter = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
    Duration ours = Duration.ofMillis((long) (backoffMillis * Math.pow(2, failed) * jitter));
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    Duration pause = asked.compareTo(ours) > 0 ? asked : ours;
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private synchronized long millisToStart() {
    long now = System.nanoTime();
    long start = Math.max(now, nextStartNanos);
    nextStartNanos = start + pauseMillis * 1_000_000L;
    return (start - now) / 1_000_000L;
  }

  private synchronized Semaphore places() {
    if (places == null) {
      places = new Semaphore(Math.max(1, concurrency), true);
    }
    return places;
  }
}
