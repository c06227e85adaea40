package org.cadenza.web.tracklists;

import java.util.List;
import org.cadenza.tracklists.sheets.SheetImports;

/**
 * A list of a cue sheet.
 *
 * @param encoding in which the sheet was read; null for the block of a FLAC, which is no text
 * @param warnings what was odd about it, and what of it is not in the list
 */
record SheetAnswer(
    boolean success, TracklistAnswer tracklist, String encoding, List<String> warnings) {

  static SheetAnswer of(SheetImports.Imported imported) {
    return new SheetAnswer(
        true, TracklistAnswer.of(imported.list()), imported.encoding(), imported.warnings());
  }
}
