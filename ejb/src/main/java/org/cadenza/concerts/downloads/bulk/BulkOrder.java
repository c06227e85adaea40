package org.cadenza.concerts.downloads.bulk;

import org.cadenza.concerts.downloads.Rendition;

/**
 * Which shows are wanted, and how: a job's parameters.
 *
 * @param userId whose the downloads are, whoever has it done again
 * @param downloadPath folder below the download root; null for that which is usual
 */
public record BulkOrder(long userId, ShowSpan span, Rendition rendition, String downloadPath) {}
