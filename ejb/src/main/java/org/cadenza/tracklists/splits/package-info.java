/** Sets that are cut into the files of their tracks, without a gap. */
package org.cadenza.tracklists.splits;
