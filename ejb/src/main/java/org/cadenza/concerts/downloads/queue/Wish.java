package org.cadenza.concerts.downloads.queue;

import org.cadenza.concerts.downloads.Rendition;

/**
 * What somebody wants to have.
 *
 * @param downloadPath folder below the download root, empty for the root itself; null for that
 *     which is usual
 */
public record Wish(long containerId, Rendition rendition, String downloadPath) {}
