package org.cadenza.concerts.downloads;

/**
 * A file that is ready.
 *
 * @param sha256 of the file as it lies there
 * @param sourceSha256 of the bytes as they came from the source
 * @param audioMd5 of the samples that came, where the source's format tells (FLAC); else null
 */
public record FinishedFile(
    String name, long size, String sha256, String sourceSha256, String audioMd5) {}
