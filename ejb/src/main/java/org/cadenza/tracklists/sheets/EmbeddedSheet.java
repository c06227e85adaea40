package org.cadenza.tracklists.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadenza.library.AudioTags;
import org.cadenza.library.FlacCueSheet;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.NotAudio;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.AudioFile;
import org.cadenza.tracklists.cue.Credits;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.TrackFlag;
import org.cadenza.tracklists.cue.reading.ReadSheet;

/**
 * The cue sheet that an audio file has in it: the text in its tag {@code CUESHEET}, which has the
 * titles, or the block of a FLAC, which knows times alone.
 */
final class EmbeddedSheet {

  private static final String FIELD = "audio_file_id";

  /** As of sheets that are sent. */
  private static final int MOST_BYTES = 1 << 20;

  private static final double FRAME_NANOS = 1e9 / 75;

  private EmbeddedSheet() {}

  /** The sheet of a file that lies there; a problem if it has none. */
  static ReadSheet of(LibraryFile file, Path path) {
    try {
      String text = AudioTags.cueSheet(path);
      if (!text.isBlank()) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
          throw Problem.refused(FIELD, "The cue sheet in the file is longer than 1 MiB");
        }
        return SheetImports.read(FIELD, bytes);
      }
      return FlacCueSheet.of(path)
          .map(block -> new ReadSheet(sheet(block, file, path), null, List.of()))
          .orElseThrow(() -> Problem.refused(FIELD, "The file has no cue sheet in it"));
    } catch (NotAudio e) {
      throw Problem.refused(FIELD, e.getMessage());
    } catch (IOException e) {
      throw Problem.refused(FIELD, "The file cannot be read");
    }
  }

  private static CueSheet sheet(FlacCueSheet block, LibraryFile file, Path path) {
    return new CueSheet(
        orNull(block.catalog()),
        null,
        new Credits(file.title(), file.artist(), null),
        List.of(),
        List.of(new AudioFile(path.getFileName().toString(), AudioFile.WAVE)),
        block.tracks().stream().map(EmbeddedSheet::track).toList());
  }

  private static CueTrack track(FlacCueSheet.Track track) {
    Set<TrackFlag> flags = EnumSet.noneOf(TrackFlag.class);
    if (track.hasPreEmphasis()) {
      flags.add(TrackFlag.PRE_EMPHASIS);
    }
    return new CueTrack(
        track.number(),
        track.isAudio() ? CueTrack.AUDIO : "DATA",
        Credits.NONE,
        orNull(track.isrc()),
        flags,
        null,
        null,
        track.points().stream().map(EmbeddedSheet::point).toList(),
        List.of());
  }

  private static IndexPoint point(FlacCueSheet.Point point) {
    return new IndexPoint(point.number(), new CueTime(Math.round(point.nanos() / FRAME_NANOS)), 0);
  }

  private static String orNull(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty()).orElse(null);
  }
}
