package org.cadenza.tracklists.cue.reading;

import java.util.ArrayList;
import java.util.List;

/** What has been found so far; of many only the first, so that no sheet takes much memory. */
final class Findings {

  private static final int MOST = 100;
  private static final int LONGEST_WORD = 40;

  private final List<Finding> first = new ArrayList<>();
  private int line;
  private int more;

  /** What is found from now on is of this line. */
  void at(int number) {
    line = number;
  }

  int line() {
    return line;
  }

  void add(String message) {
    if (first.size() < MOST) {
      first.add(new Finding(line, message));
    } else {
      more++;
    }
  }

  /** With some of the sheet's own text. */
  void add(String message, String text) {
    if (first.size() >= MOST) {
      more++;
      return;
    }
    String shown = text.length() <= LONGEST_WORD ? text : text.substring(0, LONGEST_WORD) + "...";
    first.add(new Finding(line, message + ": " + shown));
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>(first);
    if (more > 0) {
      all.add(new Finding(line, more + " more of such lines"));
    }
    return List.copyOf(all);
  }
}
