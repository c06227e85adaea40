/** Ours: the audio files that tracklists are of, and that tracks are matched against. */
package org.cadenza.web.tracklists.library;
