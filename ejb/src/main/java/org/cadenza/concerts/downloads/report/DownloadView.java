package org.cadenza.concerts.downloads.report;

import java.time.Instant;
import java.time.LocalDate;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.DownloadState;

/**
 * A download in a list.
 *
 * @param filePath the show's folder, absolute; null until it is complete, as is {@code fileSize},
 *     the sum of its files
 */
public record DownloadView(
    long id,
    long showId,
    long containerId,
    String artistName,
    LocalDate showDate,
    String venue,
    AudioFormat format,
    AudioQuality quality,
    DownloadState status,
    int progress,
    String filePath,
    Long fileSize,
    Instant downloadedAt,
    Instant createdAt) {}
