package org.cadenza.tracklists.cue.writing;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.tracklists.cue.CueSheet;

/** Writes sheets in a dialect. */
public final class SheetWriter {

  private SheetWriter() {}

  /**
   * Writes it; what the dialect cannot hold is left out and told.
   *
   * @throws SheetRefused where leaving out would move or drop a track
   */
  public static WrittenSheet write(CueSheet sheet, Dialect dialect) throws SheetRefused {
    List<Loss> losses = new ArrayList<>();
    CueSheet fitted = new SheetFit(dialect, losses).fit(sheet);
    return new WrittenSheet(fitted, SheetPrint.of(fitted), List.copyOf(losses));
  }
}
