/**
 * Cue sheets: which tracks an audio file holds, and where each begins. One model for all programs'
 * ways of writing them; the words are those of the CDRWIN manual's appendix on cue sheets.
 */
package org.cadenza.tracklists.cue;
