package org.cadenza.tracklists.imports;

import org.cadenza.tracklists.lists.PageList;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.sheets.Recipe;

/**
 * An import of which only the writing is left.
 *
 * @param known the list, if it is there already
 * @param page what becomes of it otherwise
 * @param cached whether the site was not asked
 * @param recipe of the cue file; null if there is none
 * @param message as {@link Imported} has it
 */
public record Prepared(
    TracklistView known, PageList page, boolean cached, Recipe recipe, String message) {}
