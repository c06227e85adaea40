package org.cadenza.concerts.downloads.queue;

import org.cadenza.concerts.downloads.Rendition;

/**
 * What somebody wants to have.
 *
 * @param downloadPath folder below the download root; null or empty for the root itself
 */
public record Wish(long containerId, Rendition rendition, String downloadPath) {}
