package org.cadenza.tracklists.cue;

import java.util.List;

/**
 * A whole sheet.
 *
 * @param catalog the disc's code of 13 digits; null if it has none
 * @param cdTextFile where the disc's own texts are; null if nowhere
 * @param remarks of the whole, in their order
 * @param files in the order in which they come first
 * @param tracks in their order
 */
public record CueSheet(
    String catalog,
    String cdTextFile,
    Credits credits,
    List<Remark> remarks,
    List<AudioFile> files,
    List<CueTrack> tracks) {

  public CueSheet {
    remarks = List.copyOf(remarks);
    files = List.copyOf(files);
    tracks = List.copyOf(tracks);
  }
}
