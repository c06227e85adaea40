/**
 * Reads cue sheets as they come: of any program, in any encoding that was ever usual. What cannot
 * be made sense of is told line by line, and only a sheet without tracks is refused.
 */
package org.cadenza.tracklists.cue.reading;
