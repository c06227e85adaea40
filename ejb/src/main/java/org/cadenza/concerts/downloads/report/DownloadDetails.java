package org.cadenza.concerts.downloads.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.DownloadState;

/**
 * A single download.
 *
 * @param downloadSpeedMbps over all of it; null before anything has moved
 * @param errorMessage why it failed, or what it waits for
 */
public record DownloadDetails(
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
    BigDecimal downloadSpeedMbps,
    Instant downloadedAt,
    Instant createdAt,
    Instant updatedAt,
    String errorMessage,
    int retryCount,
    String jobId) {}
