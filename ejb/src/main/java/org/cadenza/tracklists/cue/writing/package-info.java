/**
 * Writes cue sheets as programs want them. A sheet is first made to fit what the program can hold,
 * and everything that it loses thereby is told; then it is printed.
 */
package org.cadenza.tracklists.cue.writing;
