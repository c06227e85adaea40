package org.cadenza.tracklists.cue.writing;

import java.util.List;
import org.cadenza.tracklists.cue.CueSheet;

/**
 * A sheet as a dialect has it.
 *
 * @param sheet what is left of it, and what reading the text gives
 * @param text with CRLF at the end of each line, to be stored as UTF-8
 * @param losses in the order of the tracks, those of the whole first
 */
public record WrittenSheet(CueSheet sheet, String text, List<Loss> losses) {}
