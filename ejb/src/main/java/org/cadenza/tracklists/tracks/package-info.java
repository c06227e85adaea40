/** The tracks of a set in their order, with their times: what can be done to them, and checked. */
package org.cadenza.tracklists.tracks;
