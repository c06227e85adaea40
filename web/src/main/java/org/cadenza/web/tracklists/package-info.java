/** The Tracklist Service over HTTP (tracklist-service.md). */
package org.cadenza.web.tracklists;
