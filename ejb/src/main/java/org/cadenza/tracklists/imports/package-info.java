/** Makes lists of pages: at once or as a job, each with a cue file where its tracks have times. */
package org.cadenza.tracklists.imports;
