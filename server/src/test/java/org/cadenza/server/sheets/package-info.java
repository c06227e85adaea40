/** Cue sheets by the thousand: spoiled ones, ones of our making, and ones of other programs. */
package org.cadenza.server.sheets;
