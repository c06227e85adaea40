package org.cadenza.concerts.downloads.queue;

import java.time.Instant;

/**
 * A download that has joined the queue.
 *
 * @param position from 1
 * @param estimatedStart null if nothing tells
 */
public record Queued(long downloadId, int position, Instant estimatedStart) {}
