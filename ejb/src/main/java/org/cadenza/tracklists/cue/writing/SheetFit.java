package org.cadenza.tracklists.cue.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cadenza.tracklists.cue.AudioFile;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.cue.writing.Limits.Command;

/** Makes a sheet fit a dialect. */
final class SheetFit {

  private static final Pattern CATALOG = Pattern.compile("[0-9]{13}");
  private static final Set<String> TYPES = Set.of("BINARY", "MOTOROLA", "AIFF", "WAVE", "MP3");
  private static final String DISC = "DISCNUMBER";

  private final Dialect dialect;
  private final Limits limits;
  private final List<Loss> losses;
  private final TextFit texts;

  SheetFit(Dialect dialect, List<Loss> losses) {
    this.dialect = dialect;
    this.limits = dialect.limits();
    this.losses = losses;
    this.texts = new TextFit(limits, losses, 0);
  }

  CueSheet fit(CueSheet sheet) throws SheetRefused {
    if (sheet.tracks().isEmpty()) {
      throw new SheetRefused("A cue sheet needs a track.");
    }
    if (sheet.tracks().size() > Limits.MOST_TRACKS) {
      throw refused("at most " + Limits.MOST_TRACKS + " tracks, not " + sheet.tracks().size());
    }
    List<CueTrack> tracks = new ArrayList<>();
    for (CueTrack track : sheet.tracks()) {
      tracks.add(new TrackFit(dialect, losses, tracks.size() + 1).fit(track));
    }
    List<AudioFile> files = new ArrayList<>();
    Map<Integer, Integer> places = files(sheet, tracks, files);
    return new CueSheet(
        catalog(sheet.catalog()),
        limits.has(Command.CDTEXTFILE)
            ? texts.plainOrNull("CD text file", sheet.cdTextFile())
            : texts.dropped("CD text file", sheet.cdTextFile()),
        texts.credits(sheet.credits()),
        remarks(sheet.remarks()),
        files,
        tracks.stream().map(track -> TrackFit.placed(track, places)).toList());
  }

  /** Collects the files that tracks lie in, and tells where each of the sheet's is among them. */
  private Map<Integer, Integer> files(CueSheet sheet, List<CueTrack> tracks, List<AudioFile> files)
      throws SheetRefused {
    Map<Integer, Integer> places = new HashMap<>();
    for (CueTrack track : tracks) {
      for (IndexPoint point : track.indexes()) {
        if (!places.containsKey(point.file())) {
          AudioFile file = file(sheet.files().get(point.file()));
          if (!files.contains(file)) {
            files.add(file);
          }
          places.put(point.file(), files.indexOf(file));
        }
      }
    }
    if (files.size() > 1 && !limits.manyFiles()) {
      throw refused("one file, not " + files.size());
    }
    for (int place = 0; place < sheet.files().size(); place++) {
      if (!places.containsKey(place)) {
        texts.lost("file without a track left out: " + sheet.files().get(place).name());
      }
    }
    return places;
  }

  private String catalog(String code) {
    return code == null || (limits.has(Command.CATALOG) && CATALOG.matcher(code).matches())
        ? code
        : texts.dropped("catalog number", code);
  }

  /** Kodi takes a disc without a number for the first; so that is said. */
  private List<Remark> remarks(List<Remark> all) {
    List<Remark> kept = texts.remarks(all, limits.sheetRemarks());
    if (dialect == Dialect.KODI && kept.stream().noneMatch(r -> r.key().equals(DISC))) {
      kept.add(0, new Remark(DISC, "1"));
    }
    return kept;
  }

  private AudioFile file(AudioFile file) throws SheetRefused {
    String name = texts.plain("file name", file.name());
    if (name.length() > limits.longestFileName()) {
      throw refused("file names of at most " + limits.longestFileName() + " characters: " + name);
    }
    if (TYPES.contains(file.type())) {
      return new AudioFile(name, file.type());
    }
    texts.lost("file type " + file.type() + " written as " + AudioFile.WAVE);
    return new AudioFile(name, AudioFile.WAVE);
  }

  private SheetRefused refused(String holds) {
    return new SheetRefused("A cue sheet for " + dialect.word() + " holds " + holds + ".");
  }
}
