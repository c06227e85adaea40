package org.cadenza.tracklists.sheets;

import java.time.Instant;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.tracks.SetTime;

/**
 * A cue file as its readers see it.
 *
 * @param tracklistId null if it was not made of one
 * @param filePath absolute
 * @param checksum {@code sha256:} and 64 digits
 * @param duration where the last track ends; null if that is not known
 * @param accessible whether the file is there
 */
public record CueFileView(
    String id,
    String tracklistId,
    Dialect format,
    String filePath,
    long fileSize,
    String checksum,
    Instant createdAt,
    Instant updatedAt,
    int version,
    boolean active,
    int totalTracks,
    SetTime duration,
    boolean accessible) {}
