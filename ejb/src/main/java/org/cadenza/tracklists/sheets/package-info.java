/** Cue sheets made of tracklists: what goes into them, and where they are kept. */
package org.cadenza.tracklists.sheets;
