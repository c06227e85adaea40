/** Cue sheets over HTTP (tracklist-service.md, CUE Generation API). */
package org.cadenza.web.tracklists.cue;
