package org.cadenza.web.tracklists.cue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.sheets.CueFiles;
import org.cadenza.tracklists.sheets.SheetCheck;
import org.cadenza.web.tracklists.Stopwatch;

/** A cue file in another format. */
record ConvertAnswer(
    boolean success,
    String cueFileId,
    String sourceCueFileId,
    String sourceFormat,
    String targetFormat,
    boolean conversionNeeded,
    List<SheetCheck.Remark> warnings,
    List<SheetCheck.Remark> errors,
    Map<String, Object> metadata,
    String filePath,
    long fileSize,
    String checksum,
    int version,
    long processingTimeMs,
    List<String> recommendations) {

  static ConvertAnswer of(
      String sourceId,
      Dialect source,
      CueFiles.Made made,
      ConvertRequest request,
      Stopwatch watch) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("preserve_metadata", request.keepsMetadata());
    metadata.put(
        "conversion_options",
        request.conversionOptions() == null ? Map.of() : request.conversionOptions());
    String target = made.file().format().word();
    return new ConvertAnswer(
        true,
        made.file().id(),
        sourceId,
        source.word(),
        target,
        source != made.file().format(),
        SheetCheck.warnings(made.losses()),
        List.of(),
        metadata,
        made.file().filePath(),
        made.file().fileSize(),
        made.file().checksum(),
        made.file().version(),
        watch.millis(),
        List.of("Successfully converted from " + source.word() + " to " + target));
  }
}
