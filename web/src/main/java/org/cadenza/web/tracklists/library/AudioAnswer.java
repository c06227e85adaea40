package org.cadenza.web.tracklists.library;

import java.math.BigDecimal;
import java.time.Instant;
import org.cadenza.library.LibraryFile;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.tracks.SetTime;

/**
 * An audio file of the library; what its tags do not say is null.
 *
 * @param duration {@code HH:MM:SS}, with milliseconds where they are not zero
 * @param present whether it is where it was when it was looked for last
 */
record AudioAnswer(
    String audioFileId,
    String path,
    String artist,
    String title,
    String album,
    String genre,
    BigDecimal bpm,
    String key,
    String duration,
    long fileSize,
    Instant modifiedAt,
    boolean present) {

  static AudioAnswer of(LibraryFile file) {
    SetTime length = KnownAudio.length(file);
    return new AudioAnswer(
        file.id(),
        file.path(),
        file.artist(),
        file.title(),
        file.album(),
        file.genre(),
        file.bpm(),
        file.key(),
        length == null ? null : length.toString(),
        file.byteSize(),
        file.modifiedAt(),
        file.isPresent());
  }
}
