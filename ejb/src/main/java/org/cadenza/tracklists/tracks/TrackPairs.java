package org.cadenza.tracklists.tracks;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tracks of two orders are the same: as many as stand one after the other in both under the
 * same name; then others of that name, others with that start, and others behind the same one.
 */
final class TrackPairs {

  static final int NONE = -1;

  private record Name(String artist, String title) {

    static Name of(Track track) {
      return new Name(track.artist(), track.fullTitle());
    }
  }

  private TrackPairs() {}

  /** For each track of a later order its index in the earlier one; {@link #NONE} for a new one. */
  static int[] between(TrackOrder before, TrackOrder after) {
    List<Name> old = before.tracks().stream().map(Name::of).toList();
    List<Name> now = after.tracks().stream().map(Name::of).toList();
    int[] earlier = inSameOrder(old, now);
    pairLeft(earlier, old, now);
    pairLeft(earlier, starts(before), starts(after));
    boolean[] isTaken = new boolean[old.size() + 1];
    Arrays.stream(earlier).filter(index -> index != NONE).forEach(index -> isTaken[index] = true);
    for (int i = 0; i < earlier.length; i++) {
      int next = i == 0 ? 0 : earlier[i - 1] + 1;
      boolean isBehindKnown = i == 0 || earlier[i - 1] != NONE;
      if (earlier[i] == NONE && isBehindKnown && next < old.size() && !isTaken[next]) {
        earlier[i] = next;
        isTaken[next] = true;
      }
    }
    return earlier;
  }

  private static List<SetTime> starts(TrackOrder order) {
    return order.tracks().stream().map(Track::start).toList();
  }

  /** Pairs those that have no pair yet and have the same sign, which null is not. */
  private static <T> void pairLeft(int[] earlier, List<T> old, List<T> now) {
    Set<Integer> taken = Arrays.stream(earlier).boxed().collect(Collectors.toSet());
    Map<T, Deque<Integer>> left = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      if (old.get(i) != null && !taken.contains(i)) {
        left.computeIfAbsent(old.get(i), any -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < earlier.length; i++) {
      Deque<Integer> same = left.get(now.get(i));
      if (earlier[i] == NONE && same != null && !same.isEmpty()) {
        earlier[i] = same.poll();
      }
    }
  }

  /** Pairs as many of the same name as there are one after the other in both. */
  private static int[] inSameOrder(List<Name> old, List<Name> now) {
    int[][] most = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        most[i][j] =
            old.get(i).equals(now.get(j))
                ? most[i + 1][j + 1] + 1
                : Math.max(most[i + 1][j], most[i][j + 1]);
      }
    }
    int[] earlier = new int[now.size()];
    Arrays.fill(earlier, NONE);
    int i = 0;
    int j = 0;
    while (i < old.size() && j < now.size()) {
      if (old.get(i).equals(now.get(j))) {
        earlier[j++] = i++;
      } else if (most[i + 1][j] >= most[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return earlier;
  }
}
