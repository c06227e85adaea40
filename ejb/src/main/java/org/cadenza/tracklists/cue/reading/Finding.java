package org.cadenza.tracklists.cue.reading;

/**
 * Something that a sheet should not have, and how it was read nevertheless.
 *
 * @param line from 1
 */
public record Finding(int line, String message) {}
