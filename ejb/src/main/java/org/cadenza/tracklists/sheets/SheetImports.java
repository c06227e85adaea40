package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.reading.ReadSheet;
import org.cadenza.tracklists.cue.reading.SheetReader;
import org.cadenza.tracklists.cue.reading.UnreadableSheet;
import org.cadenza.tracklists.lists.Source;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.lists.Tracklists;

/** Makes lists of cue sheets that somebody has. */
@Stateless
public class SheetImports {

  @Inject Tracklists lists;

  /**
   * A list of a sheet.
   *
   * @param encoding in which the sheet was read
   * @param warnings what was odd about it, and what of it is not in the list
   */
  public record Imported(TracklistView list, String encoding, List<String> warnings) {}

  /** Makes a draft of a sheet's bytes; a problem if they cannot be read. */
  public Imported of(Caller caller, String audioFileId, byte[] bytes) {
    ReadSheet read = read(bytes);
    SheetTracks.Made made = SheetTracks.of(read.sheet());
    List<String> warnings = new ArrayList<>();
    read.findings()
        .forEach(finding -> warnings.add("Line " + finding.line() + ": " + finding.message()));
    warnings.addAll(made.losses());
    TracklistView list =
        lists.keepNew(caller, audioFileId, made.heading(), Source.CUE, made.order(), true);
    return new Imported(list, read.encoding(), warnings);
  }

  private static ReadSheet read(byte[] bytes) {
    try {
      return SheetReader.read(bytes);
    } catch (UnreadableSheet e) {
      throw Problem.refused("INVALID_FORMAT", "content", e.getMessage());
    }
  }
}
