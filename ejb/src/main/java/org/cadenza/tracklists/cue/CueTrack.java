package org.cadenza.tracklists.cue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A TRACK and what belongs to it.
 *
 * @param number from 1 on
 * @param mode {@code AUDIO}; sheets of discs also have tracks of data, such as {@code MODE1/2352}
 * @param isrc the recording's code of 12 letters and digits; null if unknown
 * @param pregap silence before it that is in no file; null for none
 * @param postgap likewise after it
 * @param indexes in the order of their numbers
 * @param remarks of the track alone
 */
public record CueTrack(
    int number,
    String mode,
    Credits credits,
    String isrc,
    Set<TrackFlag> flags,
    CueTime pregap,
    CueTime postgap,
    List<IndexPoint> indexes,
    List<Remark> remarks) {

  /** The mode of every track that can be heard. */
  public static final String AUDIO = "AUDIO";

  public CueTrack {
    flags = Set.copyOf(flags);
    indexes = List.copyOf(indexes);
    remarks = List.copyOf(remarks);
  }

  /** Where it begins; empty where the sheet does not say so. */
  public Optional<IndexPoint> start() {
    return indexes.stream().filter(point -> point.number() == IndexPoint.START).findFirst();
  }
}
