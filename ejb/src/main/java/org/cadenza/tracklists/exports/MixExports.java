package org.cadenza.tracklists.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cadenza.identity.Caller;
import org.cadenza.library.FileNames;
import org.cadenza.library.LibraryFile;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;

/** Writes lists in the forms of other programs. */
@ApplicationScoped
public class MixExports {

  @Inject TracklistShelf shelf;
  @Inject KnownAudio audio;

  /**
   * A file that somebody may load down.
   *
   * @param name valid on every file system
   * @param content to be encoded in UTF-8
   */
  public record Written(String name, String mediaType, String content) {}

  /**
   * Writes one of the caller's lists.
   *
   * @param shiftMillis added to each time: MP3 files have a beginning that some programs count and
   *     others leave out, mostly 26 ms
   */
  public Written write(Caller caller, String id, MixFormat format, int shiftMillis) {
    TracklistView list = shelf.find(caller, id);
    LibraryFile file = audio.file(list.audioFileId()).orElse(null);
    Mix mix = Mix.of(list, file, shiftMillis);
    String of = mix.performer() == null ? "" : mix.performer() + " - ";
    return new Written(
        FileNames.file(of + mix.title(), format.extension()),
        format.mediaType(),
        format.write(mix));
  }
}
