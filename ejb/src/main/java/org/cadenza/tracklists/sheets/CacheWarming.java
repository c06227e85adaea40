package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.library.LibraryFile;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;

/**
 * Makes sheets before they are wanted: those of lists, as they are made if nothing else is said.
 */
@Stateless
public class CacheWarming {

  private static final String UNKNOWN = "audio.wav";

  @Inject TracklistShelf lists;
  @Inject SheetKitchen kitchen;
  @Inject SheetCache cache;
  @Inject KnownAudio audio;

  /** Makes those of lists in formats, and tells how many there were not yet. */
  public int warm(Caller caller, List<String> tracklistIds, List<Dialect> formats) {
    int before = cache.figures().items();
    for (String id : tracklistIds) {
      TracklistView list = known(caller, id);
      Recipe recipe = Recipe.of(list, Recipe.ofAudio(path(list)));
      formats.forEach(format -> kitchen.make(recipe, format));
    }
    return Math.max(0, cache.figures().items() - before);
  }

  /** That of its file, if it is in the library. */
  private String path(TracklistView list) {
    return audio.file(list.audioFileId()).map(LibraryFile::path).orElse(UNKNOWN);
  }

  private TracklistView known(Caller caller, String id) {
    return lists
        .peek(caller, id)
        .orElseThrow(
            () -> Problem.invalid("tracklist_ids", "names a tracklist that there is not: " + id));
  }
}
