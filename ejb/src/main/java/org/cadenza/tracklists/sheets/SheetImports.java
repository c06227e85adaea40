package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.shelf.LibraryRoots;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.reading.ReadSheet;
import org.cadenza.tracklists.cue.reading.SheetReader;
import org.cadenza.tracklists.cue.reading.UnreadableSheet;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.Source;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.lists.Tracklists;
import org.cadenza.tracklists.tracks.TimingCheck;

/** Makes lists of cue sheets that somebody has. */
@Stateless
public class SheetImports {

  private static final String CONTENT = "content";
  private static final String AUDIO = "audio_file_id";
  private static final String NO_FILE = "is no audio file of the library that is still there";

  @Inject Tracklists lists;
  @Inject KnownAudio audio;
  @Inject LibraryRoots roots;

  /**
   * A list of a sheet.
   *
   * @param encoding in which the sheet was read; null for a FLAC's own, which is no text
   * @param warnings what was odd about it, and what of it is not in the list
   */
  public record Imported(TracklistView list, String encoding, List<String> warnings) {}

  /** Makes a draft of a sheet's bytes; a problem if they cannot be read. */
  public Imported of(Caller caller, String audioFileId, byte[] bytes) {
    return keep(caller, audioFileId, read(CONTENT, bytes), CONTENT);
  }

  /**
   * Makes a draft of the sheet in an audio file; a problem if there is none. No connection is held
   * while the file is read.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Imported embedded(Caller caller, String audioFileId) {
    LibraryFile file = audio.file(audioFileId).orElseThrow(() -> Problem.refused(AUDIO, NO_FILE));
    Path path = roots.file(file.path()).orElseThrow(() -> Problem.refused(AUDIO, NO_FILE));
    ReadSheet read = EmbeddedSheet.of(file, path);
    // Somebody may have put a link there meanwhile.
    if (!roots.file(path.toString()).equals(Optional.of(path))) {
      throw Problem.refused(AUDIO, NO_FILE);
    }
    return keep(caller, audioFileId, read, AUDIO);
  }

  private Imported keep(Caller caller, String audioFileId, ReadSheet read, String field) {
    SheetTracks.Made made = SheetTracks.of(read.sheet(), field);
    List<String> warnings = new ArrayList<>();
    read.findings()
        .forEach(finding -> warnings.add("Line " + finding.line() + ": " + finding.message()));
    warnings.addAll(made.losses());
    TimingCheck check = new TimingCheck(audio.length(audioFileId), true, true);
    warnings.addAll(check.issues(made.order()));
    TracklistView list =
        lists.keepNew(caller, audioFileId, made.heading(), Source.CUE, made.order(), true);
    return new Imported(list, read.encoding(), warnings);
  }

  /** Reads a sheet; a problem of a field if that cannot be done. */
  static ReadSheet read(String field, byte[] bytes) {
    try {
      return SheetReader.read(bytes);
    } catch (UnreadableSheet e) {
      throw Problem.refused("INVALID_FORMAT", field, e.getMessage());
    }
  }
}
