package org.cadenza.tracklists.splits;

import java.util.List;

/**
 * What has become of a set: a job's result, by which its files are published.
 *
 * @param execution whose files they are
 */
public record SplitResult(String execution, List<SplitTrack> tracks) {

  public SplitResult {
    tracks = List.copyOf(tracks);
  }
}
