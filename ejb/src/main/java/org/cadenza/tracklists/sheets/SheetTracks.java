package org.cadenza.tracklists.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.lists.Heading;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.TitleVersion;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;
import org.cadenza.tracklists.tracks.TrackTexts;

/**
 * Makes a list of a sheet: what {@link SheetComposer} does, the other way round. What a list has no
 * place for is told.
 */
final class SheetTracks {

  private static final Set<String> KEPT = Set.of("BPM", "KEY", "LABEL");

  private final CueSheet sheet;
  private final List<Track> tracks = new ArrayList<>();
  private final List<String> losses = new ArrayList<>();

  private SheetTracks(CueSheet sheet) {
    this.sheet = sheet;
  }

  /** A list, and what of the sheet is not in it. */
  record Made(Heading heading, TrackOrder order, List<String> losses) {}

  /** A problem of a field if its tracks lie in several files: a list is of one. */
  static Made of(CueSheet sheet, String field) {
    if (sheet.files().size() > 1) {
      throw Problem.refused(
          field, "The sheet is of " + sheet.files().size() + " files, and a list is of one");
    }
    SheetTracks made = new SheetTracks(sheet);
    made.lose("The sheet", ofSheet(sheet));
    for (int i = 0; i < sheet.tracks().size(); i++) {
      made.add(i);
    }
    if (made.tracks.isEmpty()) {
      throw Problem.refused(field, "No track of the sheet can be heard");
    }
    return new Made(
        new Heading(
            TrackTexts.name(text(sheet.credits().performer())),
            TrackTexts.name(text(sheet.credits().title()))),
        new TrackOrder(made.tracks),
        made.losses);
  }

  private void add(int index) {
    CueTrack track = sheet.tracks().get(index);
    String name = "Track " + track.number();
    if (!track.mode().equals(CueTrack.AUDIO)) {
      losses.add(name + " is none that can be heard (" + track.mode() + "), and left out");
      return;
    }
    lose(name, ofTrack(track));
    String artist = text(track.credits().performer());
    String title = text(track.credits().title());
    TitleVersion version = TitleVersion.of(TrackTexts.name(title == null ? name : title));
    tracks.add(
        new Track(
            TrackTexts.name(artist == null ? performer() : artist),
            version.title(),
            time(track.start()),
            end(index),
            TrackTexts.word(version.remix()),
            TrackTexts.word(remark(track, "LABEL")),
            null,
            null,
            false,
            TrackTexts.bpm(remark(track, "BPM")),
            TrackTexts.key(remark(track, "KEY"))));
  }

  private void lose(String whose, List<String> what) {
    if (!what.isEmpty()) {
      losses.add(whose + " has what a list has no place for: " + String.join(", ", what));
    }
  }

  private static List<String> ofSheet(CueSheet sheet) {
    List<String> what = new ArrayList<>();
    addIf(sheet.catalog() != null, "CATALOG", what);
    addIf(sheet.cdTextFile() != null, "CDTEXTFILE", what);
    addIf(sheet.credits().songwriter() != null, "SONGWRITER", what);
    sheet.remarks().stream()
        .map(remark -> ("REM " + remark.key()).strip())
        .distinct()
        .forEach(what::add);
    return what;
  }

  private static List<String> ofTrack(CueTrack track) {
    List<String> what = new ArrayList<>();
    addIf(track.isrc() != null, "ISRC", what);
    addIf(track.pregap() != null, "PREGAP", what);
    addIf(track.postgap() != null, "POSTGAP", what);
    addIf(!track.flags().isEmpty(), "FLAGS", what);
    addIf(track.credits().songwriter() != null, "SONGWRITER", what);
    addIf(track.indexes().stream().anyMatch(p -> p.number() > IndexPoint.START), "INDEX 02", what);
    track.remarks().stream()
        .filter(remark -> !KEPT.contains(remark.key()))
        .map(remark -> ("REM " + remark.key()).strip())
        .distinct()
        .forEach(what::add);
    String bpm = remark(track, "BPM");
    addIf(bpm != null && TrackTexts.bpm(bpm) == null, "REM BPM " + bpm, what);
    String key = remark(track, "KEY");
    addIf(key != null && TrackTexts.key(key) == null, "REM KEY " + key, what);
    return what;
  }

  private static void addIf(boolean is, String what, List<String> all) {
    if (is) {
      all.add(what);
    }
  }

  private static String text(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private String performer() {
    String performer = text(sheet.credits().performer());
    return performer == null ? "Unknown Artist" : performer;
  }

  /** Where the gap before the next one begins, if the sheet says so. */
  private SetTime end(int index) {
    return index + 1 == sheet.tracks().size()
        ? null
        : time(
            sheet.tracks().get(index + 1).indexes().stream()
                .filter(point -> point.number() == 0)
                .findFirst());
  }

  private static SetTime time(Optional<IndexPoint> point) {
    return point.map(each -> SetTime.ofFrames(each.time().frames())).orElse(null);
  }

  private static String remark(CueTrack track, String key) {
    return track.remarks().stream()
        .filter(remark -> remark.key().equals(key) && !remark.value().isBlank())
        .map(Remark::value)
        .findFirst()
        .orElse(null);
  }
}
