/** What calls of the Tracklist Service cost, for those who make them. */
package org.cadenza.tracklists.usage;
