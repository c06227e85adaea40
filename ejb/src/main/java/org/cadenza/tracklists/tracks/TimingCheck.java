package org.cadenza.tracklists.tracks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is odd about times, to 1/75 second: what is less than a frame apart is together.
 *
 * @param audio how long the audio is; null if that is not known
 * @param gaps whether there may be time between two tracks
 * @param overlaps whether two may be heard at once, as is usual in a mix
 */
public record TimingCheck(SetTime audio, boolean gaps, boolean overlaps) {

  /** The same of audio that is so long, or nobody knows how long (null). */
  public TimingCheck of(SetTime length) {
    return new TimingCheck(length, gaps, overlaps);
  }

  /** In words, in the order of the tracks; none if all is well. */
  public List<String> issues(TrackOrder order) {
    List<String> issues = new ArrayList<>();
    int before = -1;
    int longest = -1;
    for (int i = 0; i < order.size(); i++) {
      Track track = order.tracks().get(i);
      if (track.start() != null && before >= 0) {
        between(order, before, longest, i, issues);
      }
      ofOne(track, i + 1, issues);
      before = track.start() == null ? before : i;
      boolean isLonger = longest < 0 || isAfter(track.end(), order.tracks().get(longest).end());
      longest = track.end() != null && isLonger ? i : longest;
    }
    return issues;
  }

  /** Which tracks of a list are beyond the end of audio that is so long; none for null. */
  public static List<String> beyond(TrackOrder order, SetTime length) {
    List<String> issues = new ArrayList<>();
    TimingCheck check = new TimingCheck(length, true, true);
    for (int i = 0; i < order.size(); i++) {
      check.beyond(order.tracks().get(i), i + 1, issues);
    }
    return issues;
  }

  private void ofOne(Track track, int position, List<String> issues) {
    if (track.start() == null) {
      issues.add("Track " + position + " has no start");
    }
    beyond(track, position, issues);
    if (track.start() == null || track.end() == null) {
      return;
    }
    long length = track.end().frames() - track.start().frames();
    if (length < 0) {
      issues.add("Track " + position + " ends before it begins");
    } else if (length == 0) {
      issues.add("Track " + position + " ends when it begins");
    }
  }

  private void beyond(Track track, int position, List<String> issues) {
    if (track.start() != null && audio != null && track.start().frames() >= audio.frames()) {
      issues.add("Track " + position + " begins beyond the end of the audio");
    }
    if (isAfter(track.end(), audio)) {
      issues.add("Track " + position + " ends beyond the end of the audio");
    }
  }

  private static boolean isAfter(SetTime time, SetTime limit) {
    return limit != null && time != null && time.frames() > limit.frames();
  }

  /**
   * What is odd about a track's start.
   *
   * @param before the last one before it whose start is known
   * @param longest the one before it that ends last, as far as is known; -1 for none
   */
  private void between(TrackOrder order, int before, int longest, int index, List<String> issues) {
    SetTime start = order.tracks().get(index).start();
    // What is played with another one begins while that is heard.
    boolean canOverlap = overlaps || order.tracks().get(index).isPlayedWith();
    SetTime end = longest < 0 ? null : order.tracks().get(longest).end();
    if (start.frames() < order.tracks().get(before).start().frames()) {
      issues.add(both(before, "begins after", index));
    } else if (end != null && end.frames() > start.frames() && !canOverlap) {
      issues.add(both(longest, "overlaps with", index) + " by " + seconds(end.since(start)));
    } else if (order.tracks().get(index - 1).end() != null
        && end.frames() < start.frames()
        && !gaps) {
      String length = seconds(start.since(end));
      issues.add(both(index - 1, "leaves a gap before", index) + ": " + length);
    }
  }

  private static String both(int one, String what, int other) {
    return "Track " + (one + 1) + " " + what + " track " + (other + 1);
  }

  /** To a tenth, but for what is less than that. */
  private static String seconds(SetTime length) {
    String digits = length.seconds() < 0.1 ? "%.3f seconds" : "%.1f seconds";
    return String.format(Locale.ROOT, digits, length.seconds());
  }
}
