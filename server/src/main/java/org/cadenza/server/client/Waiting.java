package org.cadenza.server.client;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again and again until something has come to its end. */
public final class Waiting {

  private static final long PAUSE_MILLIS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Waiting() {}

  /** The first answer that is an end; a {@link StepFailed} when five minutes have passed. */
  public static <T> T until(String what, Supplier<T> ask, Predicate<T> isEnd) {
    return until(what, PATIENCE, ask, isEnd);
  }

  /** The first answer that is an end; a {@link StepFailed} when patience has run out. */
  public static <T> T until(String what, Duration patience, Supplier<T> ask, Predicate<T> isEnd) {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < patience.toNanos()) {
      T answer = ask.get();
      if (isEnd.test(answer)) {
        return answer;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StepFailed("interrupted", e);
      }
    }
    throw new StepFailed(what + " did not come to an end within " + patience);
  }
}
