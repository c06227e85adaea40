package org.cadenza.tracklists.cue.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.cue.TrackFlag;

/** A track that is being read. */
final class TrackDraft {

  final CreditsDraft credits = new CreditsDraft();
  final List<Remark> remarks = new ArrayList<>();
  final Set<TrackFlag> flags = EnumSet.noneOf(TrackFlag.class);
  private final int number;
  private final String mode;
  private final List<IndexPoint> indexes = new ArrayList<>();
  private final BitSet taken = new BitSet();
  private String isrc;
  private CueTime pregap;
  private CueTime postgap;

  TrackDraft(int number, String mode) {
    this.number = number;
    this.mode = mode;
  }

  int number() {
    return number;
  }

  boolean hasIndexes() {
    return !indexes.isEmpty();
  }

  /** Whether it was new; what comes twice is read once. */
  boolean isrc(String code) {
    boolean isNew = isrc == null;
    isrc = isNew ? code : isrc;
    return isNew;
  }

  boolean pregap(CueTime length) {
    boolean isNew = pregap == null;
    pregap = isNew ? length : pregap;
    return isNew;
  }

  boolean postgap(CueTime length) {
    boolean isNew = postgap == null;
    postgap = isNew ? length : postgap;
    return isNew;
  }

  boolean index(IndexPoint point) {
    boolean isNew = !taken.get(point.number());
    if (isNew) {
      taken.set(point.number());
      indexes.add(point);
    }
    return isNew;
  }

  CueTrack track() {
    List<IndexPoint> ordered =
        indexes.stream().sorted(Comparator.comparingInt(IndexPoint::number)).toList();
    return new CueTrack(
        number, mode, credits.credits(), isrc, flags, pregap, postgap, ordered, remarks);
  }
}
