package org.cadenza.concerts.downloads.report;

import java.time.Instant;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.DownloadState;

/**
 * Which downloads to list; what is null does not count.
 *
 * @param artist words of the artist's name
 * @param from first instant at which it may have been queued
 * @param until first instant that is too late
 */
public record DownloadFilter(
    DownloadState state, AudioFormat format, String artist, Instant from, Instant until) {}
