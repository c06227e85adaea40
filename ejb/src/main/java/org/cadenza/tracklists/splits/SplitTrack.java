package org.cadenza.tracklists.splits;

/**
 * A file that was cut out of a set.
 *
 * @param position from 1
 * @param byteSize of the file
 */
public record SplitTrack(
    int position, String artist, String title, String fileName, long byteSize, long millis) {}
