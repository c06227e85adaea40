package org.cadenza.tracklists.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.AudioFile;
import org.cadenza.tracklists.cue.Credits;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.Limits;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;

/** Makes a sheet of a recipe, before any dialect has its say. */
final class SheetComposer {

  private SheetComposer() {}

  /**
   * A sheet; a problem that names the track if one has no start, or begins before the one before
   * it.
   *
   * @param dialect that it is to be written in: a file begins with its first index, if it can
   */
  static CueSheet compose(Recipe recipe, Dialect dialect) {
    boolean hasPregaps = dialect.limits().commands().contains(Limits.Command.OTHER_INDEXES);
    if (recipe.tracks().isEmpty()) {
      throw Problem.refused("tracklist", "There is no track in it");
    }
    List<CueTrack> tracks = new ArrayList<>();
    for (int i = 0; i < recipe.tracks().size(); i++) {
      tracks.add(track(recipe, i, hasPregaps));
    }
    return new CueSheet(
        null,
        null,
        new Credits(recipe.title(), recipe.performer(), null),
        List.of(),
        List.of(new AudioFile(recipe.audioName(), type(recipe.audioPath()))),
        tracks);
  }

  private static CueTrack track(Recipe recipe, int index, boolean hasPregaps) {
    Track track = recipe.tracks().get(index);
    int number = index + 1;
    SetTime start = track.start();
    SetTime before = index == 0 ? null : recipe.tracks().get(index - 1).start();
    if (start == null) {
      throw Problem.refused("tracks", "Track " + number + " has no start");
    } else if (before != null && start.frames() < before.frames()) {
      throw Problem.refused("tracks", "Track " + number + " begins before the one before it");
    }
    SetTime gap = index == 0 ? null : gap(recipe.tracks().get(index - 1), start);
    List<IndexPoint> points = new ArrayList<>();
    if (index == 0 && hasPregaps && start.frames() > 0) {
      points.add(new IndexPoint(0, at(SetTime.ZERO), 0));
    } else if (gap != null && recipe.gaps() == GapHandling.PRESERVE) {
      points.add(new IndexPoint(0, at(recipe.tracks().get(index - 1).end()), 0));
    }
    points.add(new IndexPoint(IndexPoint.START, at(start), 0));
    boolean silent = gap != null && recipe.gaps() == GapHandling.SILENCE;
    return new CueTrack(
        number,
        CueTrack.AUDIO,
        new Credits(track.fullTitle(), track.artist(), null),
        null,
        Set.of(),
        silent ? at(gap) : null,
        null,
        points,
        recipe.metadata() ? remarks(track) : List.of());
  }

  /** How long there is nothing of a track; null for not at all. */
  private static SetTime gap(Track track, SetTime next) {
    boolean is = track.end() != null && track.end().frames() < next.frames();
    return is ? next.since(track.end()) : null;
  }

  private static CueTime at(SetTime time) {
    return new CueTime(time.frames());
  }

  private static List<Remark> remarks(Track track) {
    List<Remark> remarks = new ArrayList<>();
    if (track.bpm() != null) {
      remarks.add(new Remark("BPM", track.bpm().stripTrailingZeros().toPlainString()));
    }
    add(remarks, "KEY", track.key());
    add(remarks, "LABEL", track.label());
    return remarks;
  }

  private static void add(List<Remark> remarks, String key, String value) {
    if (value != null && !value.isBlank()) {
      remarks.add(new Remark(key, value));
    }
  }

  private static String type(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".mp3")) {
      return "MP3";
    }
    return lower.endsWith(".aif") || lower.endsWith(".aiff") ? "AIFF" : AudioFile.WAVE;
  }
}
