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
    for (int i = 0; i < order.size(); i++) {
      ofOne(order, i, issues);
      if (i + 1 < order.size()) {
        between(order, i, issues);
      }
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

  private void ofOne(TrackOrder order, int index, List<String> issues) {
    Track track = order.tracks().get(index);
    int position = index + 1;
    if (track.start() == null) {
      issues.add("Track " + position + " has no start");
    }
    beyond(track, position, issues);
    if (track.start() != null
        && track.end() != null
        && track.end().frames() <= track.start().frames()) {
      issues.add("Track " + position + " ends before it begins");
    }
  }

  private void beyond(Track track, int position, List<String> issues) {
    if (isAfter(track.start(), audio)) {
      issues.add("Track " + position + " begins beyond the end of the audio");
    }
    if (isAfter(track.end(), audio)) {
      issues.add("Track " + position + " ends beyond the end of the audio");
    }
  }

  private static boolean isAfter(SetTime time, SetTime limit) {
    return limit != null && time != null && time.frames() > limit.frames();
  }

  private void between(TrackOrder order, int index, List<String> issues) {
    Track one = order.tracks().get(index);
    Track next = order.tracks().get(index + 1);
    if (one.start() == null || next.start() == null) {
      return;
    }
    String both = "Track " + (index + 1) + " %s track " + (index + 2) + "%s";
    if (next.start().frames() < one.start().frames()) {
      issues.add(String.format(both, "begins after", ""));
    } else if (one.end() != null && one.end().frames() > next.start().frames() && !overlaps) {
      String by = " by " + seconds(one.end().since(next.start()));
      issues.add(String.format(both, "overlaps with", by));
    } else if (one.end() != null && one.end().frames() < next.start().frames() && !gaps) {
      String of = ": " + seconds(next.start().since(one.end()));
      issues.add(String.format(both, "leaves a gap before", of));
    }
  }

  private static String seconds(SetTime length) {
    return String.format(Locale.ROOT, "%.1f seconds", length.seconds());
  }
}
