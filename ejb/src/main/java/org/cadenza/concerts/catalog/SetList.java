package org.cadenza.concerts.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was played, in order. */
public record SetList(List<SetListEntry> entries) {

  private static final int LONGEST_ENCORE = 3;

  /**
   * As collectors write it, a line a set: {@code Set 2: Scarlet Begonias > Fire on the Mountain,
   * Estimated Prophet}; {@code >} stands where a song runs into the next. Sources number encores
   * like sets; the last of several sets is one if it has at most three songs.
   */
  public List<String> lines() {
    TreeMap<Integer, List<SetListEntry>> sets =
        entries.stream()
            .collect(Collectors.groupingBy(SetListEntry::set, TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (List<SetListEntry> set : sets.values()) {
      number++;
      boolean encore = number > 1 && number == sets.size() && set.size() <= LONGEST_ENCORE;
      lines.add((encore ? "Encore" : "Set " + number) + ": " + line(set));
    }
    return lines;
  }

  private static String line(List<SetListEntry> set) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < set.size(); i++) {
      line.append(set.get(i).title());
      if (i < set.size() - 1) {
        line.append(set.get(i).segue() ? " > " : ", ");
      }
    }
    return line.toString();
  }
}
