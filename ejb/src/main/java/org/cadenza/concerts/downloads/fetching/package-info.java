/**
 * Brings queued shows onto the disk: claims their rows, fetches, finishes and verifies their tracks
 * and tells how far it is.
 */
package org.cadenza.concerts.downloads.fetching;
