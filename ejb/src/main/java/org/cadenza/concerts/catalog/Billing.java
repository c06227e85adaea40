package org.cadenza.concerts.catalog;

/**
 * What a show keeps of its artist.
 *
 * @param artistId the number of the artist
 * @param key the artist's name as {@link Words#key} folds it, to sort by
 */
public record Billing(long artistId, String key) {}
