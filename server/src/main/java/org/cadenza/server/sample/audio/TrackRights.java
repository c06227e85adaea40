package org.cadenza.server.sample.audio;

import java.util.Set;

/**
 * The tracks that cannot be downloaded.
 *
 * @param streamOnly ids of tracks with an HLS link only
 * @param unentitled ids of tracks the account has no right to
 */
public record TrackRights(Set<Integer> streamOnly, Set<Integer> unentitled) {
  /** Everything can be downloaded. */
  public static final TrackRights FULL = new TrackRights(Set.of(), Set.of());

  /** Copies the sets. */
  public TrackRights {
    streamOnly = Set.copyOf(streamOnly);
    unentitled = Set.copyOf(unentitled);
  }
}
