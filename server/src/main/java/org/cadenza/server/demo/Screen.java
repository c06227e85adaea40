package org.cadenza.server.demo;

import java.io.PrintStream;
import java.util.Locale;

/** What a person sees: numbered steps, facts below them, and a bar that moves on a terminal. */
final class Screen {

  private static final int STEPS = 9;
  private static final int WIDTH = 30;
  private static final int TEXT = 36;

  private final PrintStream out;
  private final boolean terminal;
  private int steps;
  private int lastTenth = -1;

  Screen(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void say(String text) {
    out.println(text);
  }

  void step(String title) {
    steps++;
    lastTenth = -1;
    out.println("[" + steps + "/" + STEPS + "] " + title);
  }

  void fact(String text) {
    out.println("      " + text);
  }

  /** Moves the bar; where nothing can move, a line for each tenth. */
  void progress(int percent, String text) {
    int full = percent * WIDTH / 100;
    String bar =
        String.format(
            Locale.ROOT,
            "      [%s%s] %3d %%  %s",
            "#".repeat(full),
            "-".repeat(WIDTH - full),
            percent,
            text.length() > TEXT ? text.substring(0, TEXT) : text);
    if (terminal) {
      out.print("\r" + bar + " ".repeat(Math.max(0, TEXT - text.length())));
      out.flush();
    } else if (percent / 10 > lastTenth) {
      out.println(bar);
    }
    lastTenth = percent / 10;
  }

  /** Ends the bar's line. */
  void progressEnds() {
    if (terminal) {
      out.println();
    }
  }

  /** The time since a reading of {@link System#nanoTime()}. */
  static String seconds(long begin) {
    return String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - begin) / 1e9);
  }
}
