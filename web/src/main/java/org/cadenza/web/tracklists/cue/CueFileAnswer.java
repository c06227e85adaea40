package org.cadenza.web.tracklists.cue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.tracklists.sheets.CueFileView;

/**
 * A cue file.
 *
 * @param storageInfo of a single one alone
 */
record CueFileAnswer(
    String id,
    String tracklistId,
    String format,
    String filePath,
    long fileSize,
    String checksum,
    Instant createdAt,
    Instant updatedAt,
    int version,
    boolean isActive,
    Map<String, Object> metadata,
    @JsonInclude(JsonInclude.Include.NON_NULL) Storage storageInfo) {

  record Storage(String backend, boolean accessible) {}

  static CueFileAnswer inList(CueFileView file) {
    return of(file, null);
  }

  static CueFileAnswer single(CueFileView file) {
    return of(file, new Storage("filesystem", file.accessible()));
  }

  private static CueFileAnswer of(CueFileView file, Storage storage) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("total_tracks", file.totalTracks());
    metadata.put("total_duration", file.duration() == null ? null : file.duration().toString());
    return new CueFileAnswer(
        file.id(),
        file.tracklistId(),
        file.format().word(),
        file.filePath(),
        file.fileSize(),
        file.checksum(),
        file.createdAt(),
        file.updatedAt(),
        file.version(),
        file.active(),
        metadata,
        storage);
  }
}
