package org.cadenza.tracklists.imports;

import org.cadenza.tracklists.lists.TracklistView;

/**
 * What has come of an import.
 *
 * @param cuePath of the cue file; null if none was made
 * @param cached whether it was known before
 * @param message why there is no cue file, or what is odd about it; null if there is nothing to say
 */
public record Imported(TracklistView list, String cuePath, boolean cached, String message) {

  /** As a job tells of it. */
  record Result(String tracklistId, String cueFilePath) {}

  Result result() {
    return new Result(list.id(), cuePath);
  }
}
