package org.cadenza.concerts.downloads.fetching;

import org.cadenza.concerts.downloads.FinishedFile;

/**
 * A track to be brought.
 *
 * @param position in the show, from 1
 * @param discTracks tracks on its disc
 * @param durationSeconds null if unknown
 * @param fileName of the file that it becomes
 * @param finished the file, where an earlier run has made it; else null
 */
public record FetchTrack(
    int position,
    long sourceTrackId,
    int disc,
    int number,
    int set,
    int discTracks,
    String title,
    boolean segue,
    Integer durationSeconds,
    String fileName,
    FinishedFile finished) {

  /** For a person. */
  String words() {
    return "Track " + position + ", \"" + title + "\": ";
  }
}
