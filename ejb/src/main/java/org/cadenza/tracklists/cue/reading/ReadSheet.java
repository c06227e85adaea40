package org.cadenza.tracklists.cue.reading;

import java.util.List;
import org.cadenza.tracklists.cue.CueSheet;

/**
 * A sheet that was read.
 *
 * @param encoding of its bytes, by the name that IANA gives it
 * @param findings in the order of the lines, the first hundred
 */
public record ReadSheet(CueSheet sheet, String encoding, List<Finding> findings) {}
