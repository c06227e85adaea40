package org.cadenza.tracklists.tracks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * By how much tracks could be shorter or longer for a set to have a length: each by the same share
 * of its own, in whole seconds.
 */
public final class TimingAdvice {

  private TimingAdvice() {}

  /**
   * What could be done with one track.
   *
   * @param suggestion such as {@code reduce_by_10_seconds}
   * @param currentDuration null if that is not known
   */
  public record Suggestion(
      int trackPosition,
      String suggestion,
      SetTime currentDuration,
      SetTime suggestedDuration,
      String reason) {}

  /**
   * For all tracks that are to change; none if the set has the length already.
   *
   * @param target how long the set is to be; the last track ends there if nothing else is known
   * @param audio how long it is; null if that is not known
   */
  public static List<Suggestion> of(TrackOrder order, SetTime target, SetTime audio) {
    boolean isTimed = order.tracks().stream().allMatch(track -> track.start() != null);
    return isTimed
        ? stretched(order, target, audio == null ? target : audio)
        : spread(order, target, audio);
  }

  /** Times that nobody knows: all are as long as any other. */
  private static List<Suggestion> spread(TrackOrder order, SetTime target, SetTime audio) {
    int main = (int) IntStream.range(0, order.size()).filter(i -> isMain(order, i)).count();
    SetTime each = new SetTime(target.ticks() / Math.max(1, main));
    List<Suggestion> all = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      SetTime length = order.length(i, audio);
      if (length == null && isMain(order, i)) {
        all.add(
            new Suggestion(
                i + 1,
                "spread_evenly",
                null,
                each,
                "Not all tracks have times: this is the set's length divided by them"));
      }
    }
    return all;
  }

  private static List<Suggestion> stretched(TrackOrder order, SetTime target, SetTime over) {
    List<SetTime> lengths = new ArrayList<>();
    long sum = 0;
    for (int i = 0; i < order.size(); i++) {
      SetTime end = order.end(i, over);
      boolean counts = end != null && isMain(order, i);
      lengths.add(counts ? end.since(order.tracks().get(i).start()) : SetTime.ZERO);
      sum += lengths.get(i).ticks();
    }
    List<Suggestion> all = new ArrayList<>();
    for (int i = 0; i < order.size() && sum > 0; i++) {
      long ticks = lengths.get(i).ticks();
      long change = Math.round((double) (target.ticks() - sum) * ticks / sum / 3000);
      if (change != 0) {
        all.add(suggestion(i + 1, lengths.get(i), change, (double) ticks / sum));
      }
    }
    return all;
  }

  /** What is played with another track takes none of the set's time. */
  private static boolean isMain(TrackOrder order, int index) {
    return index == 0 || !order.tracks().get(index).isPlayedWith();
  }

  private static Suggestion suggestion(int position, SetTime current, long seconds, double share) {
    String what = (seconds < 0 ? "reduce_by_" : "extend_by_") + Math.abs(seconds) + "_seconds";
    String reason =
        String.format(
            Locale.ROOT,
            "The set is too %s; this track is %.0f %% of it",
            seconds < 0 ? "long" : "short",
            100 * share);
    return new Suggestion(
        position,
        what,
        current,
        new SetTime(Math.max(0, current.ticks() + 3000 * seconds)),
        reason);
  }
}
