package org.cadenza.tracklists.cue.writing;

/**
 * What a sheet lost on its way into a dialect.
 *
 * @param track its number; 0 for the sheet as a whole
 * @param message such as {@code title cut to 80 characters}
 */
public record Loss(int track, String message) {}
