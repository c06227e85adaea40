package org.cadenza.tracklists.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a text that somebody has copied. The site's page gives a track on several: its number,
 * its time or "w/", its name and its label; they are put together, such as {@code 01 0:00 Artist -
 * Title [LABEL]}.
 */
final class PastedBlocks {

  private static final Pattern MARK =
      Pattern.compile(
          "#?\\d{1,3}[.):]?|[\\[(]?(?:\\d{1,2}:)?\\d{1,3}:[0-5]\\d[\\])]?|\\[?w/\\]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile(".+ [-\u2013\u2014] .+");

  /** Between cells, and not where somebody has a tab beside a dash. */
  private static final Pattern CELL =
      Pattern.compile("(?<![-\u2013\u2014])\\t+(?![-\u2013\u2014])");

  private PastedBlocks() {}

  /** Without those that are empty. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder marks = new StringBuilder();
    boolean takesLabel = false;
    for (String line : parts(text)) {
      boolean isMark = MARK.matcher(line).matches();
      if (isMark) {
        marks.append(line).append(' ');
      } else if (takesLabel && marks.isEmpty() && !isName(line)) {
        String label = line.replaceAll("[\\[\\]]", "");
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " [" + label + "]");
      } else {
        lines.add(marks + line);
      }
      takesLabel = !isMark && !marks.isEmpty() && isName(line);
      marks.setLength(isMark ? marks.length() : 0);
    }
    return lines;
  }

  private static List<String> parts(String text) {
    // Some editors put a mark of the encoding before all.
    return text.replace("\uFEFF", "")
        .lines()
        .flatMap(line -> Arrays.stream(CELL.split(line)))
        .map(TrackCredit::line)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Whether it has an artist and a title. */
  static boolean isName(String line) {
    return NAME.matcher(line).matches();
  }
}
