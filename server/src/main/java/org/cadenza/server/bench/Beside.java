package org.cadenza.server.bench;

import java.util.ArrayList;
import java.util.List;

/** The same done to much and to little, in turn, so that whatever else goes on slows down both. */
final class Beside {

  /** How many times as long as over little it may take, 95 times of a hundred. */
  private static final double MOST_TIMES = 3;

  private Beside() {}

  /** Does both so often, and says how long each took. */
  static void measure(Figures out, String name, int calls, Runnable much, Runnable little) {
    List<Long> overMuch = new ArrayList<>();
    List<Long> overLittle = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      overMuch.add(nanos(much));
      overLittle.add(nanos(little));
    }
    double p95 = Median.percentile(overMuch, 95) / 1e6;
    double p95Little = Median.percentile(overLittle, 95) / 1e6;
    out.fact("%-46s p95 %6.1f ms, over few %6.1f ms", name, p95, p95Little);
    out.atMost(name + ", times that over few", p95 / p95Little, MOST_TIMES);
  }

  private static long nanos(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return System.nanoTime() - begin;
  }
}
