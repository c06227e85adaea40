package org.cadenza.server.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself after a while. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Eventually() {}

  /** The first value that fits, asked for again and again for a minute. */
  public static <T> T get(String what, Supplier<T> ask, Predicate<T> fits) {
    return get(what, PATIENCE, ask, fits);
  }

  /** The first value that fits, asked for again and again; a failure that tells the last one. */
  public static <T> T get(String what, Duration patience, Supplier<T> ask, Predicate<T> fits) {
    Instant end = Instant.now().plus(patience);
    while (true) {
      T value = ask.get();
      if (fits.test(value)) {
        return value;
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(what + ": not within " + patience + ", last seen " + value);
      }
      pause();
    }
  }

  /** Waits until it holds. */
  public static void holds(String what, Supplier<Boolean> condition) {
    get(what, condition, held -> held);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }
}
