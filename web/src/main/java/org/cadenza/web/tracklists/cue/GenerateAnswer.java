package org.cadenza.web.tracklists.cue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.tracklists.sheets.CueFiles;
import org.cadenza.tracklists.sheets.SheetCheck;
import org.cadenza.web.tracklists.Stopwatch;

/**
 * A cue file that was made, or will be.
 *
 * @param cueFileId null while it is not made yet
 * @param validationReport likewise
 */
record GenerateAnswer(
    boolean success,
    String jobId,
    String cueFileId,
    String filePath,
    Report validationReport,
    String error,
    long processingTimeMs) {

  record Report(
      boolean valid, String error, List<SheetCheck.Remark> warnings, Map<String, Object> metadata) {

    static Report of(CueFiles.Made made) {
      Map<String, Object> metadata = new LinkedHashMap<>();
      metadata.put("total_tracks", made.file().totalTracks());
      metadata.put("file_size", made.file().fileSize());
      return new Report(true, null, SheetCheck.warnings(made.losses()), metadata);
    }
  }

  static GenerateAnswer made(String jobId, CueFiles.Made made, Stopwatch watch) {
    return new GenerateAnswer(
        true,
        jobId,
        made.file().id(),
        made.file().filePath(),
        Report.of(made),
        null,
        watch.millis());
  }

  static GenerateAnswer ordered(String jobId, Stopwatch watch) {
    return new GenerateAnswer(true, jobId, null, null, null, null, watch.millis());
  }
}
