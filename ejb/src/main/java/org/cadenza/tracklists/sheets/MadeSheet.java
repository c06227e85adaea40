package org.cadenza.tracklists.sheets;

import java.util.List;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.Loss;

/** A sheet in a dialect. */
record MadeSheet(Dialect format, String text, String sha256, List<Loss> losses) {}
