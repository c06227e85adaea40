/**
 * Counts of the catalog that would take long to count anew: artist by artist, whenever an artist's
 * shows have changed and before anybody is told.
 */
package org.cadenza.concerts.catalog.census;
