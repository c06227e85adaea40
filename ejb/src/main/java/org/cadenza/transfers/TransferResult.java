package org.cadenza.transfers;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A file that has arrived, was verified and has its name.
 *
 * @param path the file
 * @param bytes its length
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits, as fetched
 * @param bytesFetched body bytes that came over the wire in this run, repeated ones included
 * @param resumed whether at least one attempt went on from where an earlier one had stopped
 * @param duration of this run, waits included
 */
public record TransferResult(
    Path path, long bytes, String sha256, long bytesFetched, boolean resumed, Duration duration) {}
