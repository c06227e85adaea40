package org.cadenza.web.tracklists.cue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.library.LibraryFile;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.sheets.CheckReports;
import org.cadenza.tracklists.sheets.CueFileView;
import org.cadenza.tracklists.sheets.SheetCheck;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.web.tracklists.Stopwatch;

/**
 * What was found.
 *
 * @param cueFileId null where a list was looked at
 * @param filePath likewise
 */
record CheckAnswer(
    String cueFileId,
    String format,
    String filePath,
    Instant validationTimestamp,
    boolean valid,
    List<SheetCheck.Remark> errors,
    List<SheetCheck.Remark> warnings,
    Map<String, Object> metadata,
    long processingTimeMs,
    List<String> recommendations) {

  static CheckAnswer of(
      CheckReports.Checked checked, CheckRequest request, Instant now, Stopwatch watch) {
    CueFileView file = checked.file();
    List<SheetCheck.Remark> warnings = new ArrayList<>(checked.report().warnings());
    LibraryFile audio = checked.audio();
    SetTime length = audio == null ? null : KnownAudio.length(audio);
    if (request.looksForAudio() && audio == null) {
      warnings.add(reference("The audio is no file that is known in a library root"));
    } else if (request.looksForAudio() && checked.named() != null) {
      warnings.add(reference("The sheet names another file: " + checked.named()));
    }
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("file_size", file == null ? null : file.fileSize());
    metadata.put("checksum", file == null ? null : file.checksum());
    metadata.put("version", file == null ? null : file.version());
    metadata.put("audio_duration", length == null ? null : length.seconds());
    metadata.put("tracklist_duration", checked.seconds());
    return new CheckAnswer(
        file == null ? null : file.id(),
        checked.format().word(),
        file == null ? null : file.filePath(),
        now,
        checked.report().isValid(),
        checked.report().errors(),
        warnings,
        metadata,
        watch.millis(),
        warnings.isEmpty()
            ? List.of()
            : List.of("Review warnings for potential quality improvements"));
  }

  private static SheetCheck.Remark reference(String message) {
    return new SheetCheck.Remark("file_reference_warning", message, "warning");
  }
}
