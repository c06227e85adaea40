package org.cadenza.concerts.catalog.census;

import java.util.List;

/**
 * Shows of these artists have changed; fired in the transaction that counts them.
 *
 * @param artists their ids
 */
public record ArtistsCounted(List<Long> artists) {}
