package org.cadenza.upstream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How we call an upstream: few at once, with a pause between, again after passing failures with
 * growing and jittered pauses ({@code Retry-After} obeyed), and not at all for a while after many
 * failures in a row. One for each upstream, shared by all who call it.
 */
public final class UpstreamCalls {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final Manners manners;
  private final Breaker breaker;
  private final Semaphore places;
  private long nextStartNanos = System.nanoTime();

  /**
   * @param upstream its name in messages
   */
  public UpstreamCalls(String upstream, Manners manners) {
    this.manners = manners;
    breaker = new Breaker(upstream, manners.breakerFailures(), manners.breakerRest());
    places = new Semaphore(Math.max(1, manners.concurrency()), true);
  }

  /** One request, made anew at every try. */
  @FunctionalInterface
  public interface Call<T> {

    /** Makes it. */
    T make() throws UpstreamFailure, InterruptedException;
  }

  /** What the upstream answers; waits as long as politeness demands. */
  public <T> T make(Call<T> call) throws UpstreamFailure, InterruptedException {
    for (int failed = 0; ; failed++) {
      try {
        return once(call);
      } catch (UpstreamFailure e) {
        if (!e.isPassing() || failed >= manners.retries()) {
          throw e;
        }
        Thread.sleep(pause(failed, e).toMillis());
      }
    }
  }

  private <T> T once(Call<T> call) throws UpstreamFailure, InterruptedException {
    breaker.check();
    boolean told = false;
    try {
      T answer = inTurn(call);
      breaker.succeeded();
      told = true;
      return answer;
    } catch (UpstreamFailure e) {
      if (e.isPassing()) {
        breaker.failed();
      } else {
        breaker.succeeded();
      }
      told = true;
      throw e;
    } finally {
      if (!told) {
        breaker.givenUp();
      }
    }
  }

  private <T> T inTurn(Call<T> call) throws UpstreamFailure, InterruptedException {
    places.acquire();
    try {
      TimeUnit.NANOSECONDS.sleep(nanosToStart());
      return call.make();
    } finally {
      places.release();
    }
  }

  private Duration pause(int failed, UpstreamFailure failure) {
    double jitter = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
    Duration ours =
        Duration.ofMillis((long) (manners.backoff().toMillis() * Math.pow(2, failed) * jitter));
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    Duration pause = asked.compareTo(ours) > 0 ? asked : ours;
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private synchronized long nanosToStart() {
    long now = System.nanoTime();
    long start = Math.max(now, nextStartNanos);
    nextStartNanos = start + manners.pause().toNanos();
    return start - now;
  }
}
