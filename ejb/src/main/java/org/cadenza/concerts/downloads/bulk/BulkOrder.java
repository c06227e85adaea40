package org.cadenza.concerts.downloads.bulk;

import org.cadenza.concerts.downloads.Rendition;

/**
 * Which shows are wanted, and how: a job's parameters.
 *
 * @param downloadPath folder below the download root; null for that which is usual
 */
public record BulkOrder(ShowSpan span, Rendition rendition, String downloadPath) {}
