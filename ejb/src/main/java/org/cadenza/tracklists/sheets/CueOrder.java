package org.cadenza.tracklists.sheets;

import org.cadenza.tracklists.cue.writing.Dialect;

/**
 * A cue file that is wanted: a job's parameters.
 *
 * @param tracklistId of the list that it is made of; null if it is made of data
 */
public record CueOrder(String tracklistId, Recipe recipe, Dialect format) {}
