package org.cadenza.server.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Says what was measured, and of each target whether it holds. */
final class Figures {

  private final PrintStream out;
  private int missed;

  Figures(PrintStream out) {
    this.out = out;
  }

  void title(String text) {
    out.println(text);
  }

  void fact(String pattern, Object... values) {
    out.println("  " + String.format(Locale.ROOT, pattern, values));
  }

  /** A ratio that should not be below a target. */
  void atLeast(String what, double ratio, double target) {
    target(what, ratio, "at least", target, ratio >= target);
  }

  /** A ratio that should not be above a target. */
  void atMost(String what, double ratio, double target) {
    target(what, ratio, "at most", target, ratio <= target);
  }

  private void target(String what, double value, String rule, double target, boolean holds) {
    fact("%-58s %8.2f  (%s %.2f: %s)", what, value, rule, target, holds ? "holds" : "MISSED");
    missed += holds ? 0 : 1;
  }

  /** Something that should be so. */
  void holds(String what, boolean holds) {
    fact("%-58s %8s  (%s)", what, "", holds ? "holds" : "MISSED");
    missed += holds ? 0 : 1;
  }

  /** How many targets were missed so far. */
  int missed() {
    return missed;
  }
}
