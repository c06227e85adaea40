package org.cadenza.tracklists.cue.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.tracklists.cue.AudioFile;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.Remark;

/** A sheet that is being read: what has no track yet, and the track that is at its turn. */
final class SheetDraft {

  final CreditsDraft credits = new CreditsDraft();
  final List<Remark> remarks = new ArrayList<>();
  private final Map<AudioFile, Integer> files = new LinkedHashMap<>();
  private final List<TrackDraft> tracks = new ArrayList<>();
  private String catalog;
  private String cdTextFile;
  private int file = -1;

  /** Whether it was new; what comes twice is read once. */
  boolean catalog(String code) {
    boolean isNew = catalog == null;
    catalog = isNew ? code : catalog;
    return isNew;
  }

  boolean cdTextFile(String name) {
    boolean isNew = cdTextFile == null;
    cdTextFile = isNew ? name : cdTextFile;
    return isNew;
  }

  /** What follows lies in this file; whether it is another than before. */
  boolean file(AudioFile next) {
    int places = files.size();
    int place = files.computeIfAbsent(next, f -> places);
    boolean isOther = place != file;
    file = place;
    return isOther;
  }

  /** Place of the file at hand, from 0; -1 if none was named yet. */
  int file() {
    return file;
  }

  void begin(TrackDraft track) {
    tracks.add(track);
  }

  int tracks() {
    return tracks.size();
  }

  /** The track at hand; null before the first. */
  TrackDraft track() {
    return tracks.isEmpty() ? null : tracks.get(tracks.size() - 1);
  }

  CreditsDraft creditsAtHand() {
    return track() == null ? credits : track().credits;
  }

  List<Remark> remarksAtHand() {
    return track() == null ? remarks : track().remarks;
  }

  CueSheet sheet() {
    return new CueSheet(
        catalog,
        cdTextFile,
        credits.credits(),
        remarks,
        List.copyOf(files.keySet()),
        tracks.stream().map(TrackDraft::track).toList());
  }
}
