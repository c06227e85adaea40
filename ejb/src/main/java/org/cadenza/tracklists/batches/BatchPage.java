package org.cadenza.tracklists.batches;

/**
 * A page of a batch.
 *
 * @param position from 1
 * @param tracklistId null unless it is completed
 * @param cueFilePath null if none was made
 * @param message why there is no cue file, or what is odd about it; null if there is nothing to say
 * @param error why it was not imported, for a person; null unless it failed
 */
public record BatchPage(
    int position,
    String url,
    BatchState status,
    String tracklistId,
    String cueFilePath,
    String message,
    String error) {}
