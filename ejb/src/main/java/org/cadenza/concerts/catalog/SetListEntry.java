package org.cadenza.concerts.catalog;

/**
 * A song in a set list.
 *
 * @param position in the show, from 1
 * @param set number of the set; encores have their own
 * @param segue whether it runs into the next
 * @param durationSeconds null if unknown
 */
public record SetListEntry(
    int position,
    long sourceTrackId,
    int disc,
    int number,
    int set,
    String title,
    boolean segue,
    Integer durationSeconds) {}
