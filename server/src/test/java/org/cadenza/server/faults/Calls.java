package org.cadenza.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.EveryCall;
import org.cadenza.server.e2e.Product;

/** Calls of every operation, again and again, by several callers at once. */
record Calls(Product product, List<EveryCall> all) {

  /** Everything that is no failure of the server, or of who is known. */
  static final String FINE = "fine";

  /** A 503 that says when to come again. */
  static final String UNAVAILABLE = "unavailable";

  private static final int CALLERS = 4;
  private static final Duration LONGEST = Duration.ofSeconds(15);

  static Calls of(Product product) {
    // The admin signs in before it is too late.
    product.admin();
    return new Calls(product, EveryCall.of(product));
  }

  /** What the operations answer, each called once. */
  Set<String> verdicts() {
    Set<String> verdicts = new TreeSet<>();
    all.forEach(call -> verdicts.add(verdict(call)));
    return verdicts;
  }

  /** Fails unless every call that is made meanwhile is answered so, and in time. */
  void during(Duration time, String verdict) {
    long end = System.nanoTime() + time.toNanos();
    List<Callable<Set<String>>> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      callers.add(
          () -> {
            Set<String> verdicts = new TreeSet<>();
            while (System.nanoTime() - end < 0) {
              verdicts.addAll(verdicts());
            }
            return verdicts;
          });
    }
    assertEquals(Set.of(verdict), together(callers));
  }

  private static Set<String> together(List<Callable<Set<String>>> callers) {
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      Set<String> verdicts = new TreeSet<>();
      for (Future<Set<String>> each : threads.invokeAll(callers)) {
        verdicts.addAll(each.get());
      }
      return verdicts;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private String verdict(EveryCall call) {
    long began = System.nanoTime();
    Answer answer = call.call().apply(product.admin());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (took.compareTo(LONGEST) > 0) {
      return call.name() + " takes " + took;
    }
    return verdict(call.name(), answer);
  }

  /** What an answer of a call with a name means. */
  static String verdict(String name, Answer answer) {
    if (answer.status() == 503 && !answer.header("Retry-After").isEmpty()) {
      return UNAVAILABLE;
    }
    return answer.status() < 500 && answer.status() != 401
        ? FINE
        : name + " answers " + answer.status() + " " + answer.body();
  }
}
