package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;

/**
 * Makes sheets before they are wanted: those of lists, as they are made if nothing else is said.
 */
@Stateless
public class CacheWarming {

  private static final String AUDIO = "audio.wav";

  @Inject TracklistShelf lists;
  @Inject SheetKitchen kitchen;
  @Inject SheetCache cache;

  /** Makes those of lists in formats, and tells how many there were not yet. */
  public int warm(Caller caller, List<String> tracklistIds, List<Dialect> formats) {
    int before = cache.figures().items();
    for (String id : tracklistIds) {
      TracklistView list = known(caller, id);
      Recipe recipe =
          new Recipe(
              list.eventName(),
              list.djName(),
              AUDIO,
              true,
              GapHandling.AUTO,
              list.order().tracks());
      formats.forEach(format -> kitchen.make(recipe, format));
    }
    return Math.max(0, cache.figures().items() - before);
  }

  private TracklistView known(Caller caller, String id) {
    return lists
        .peek(caller, id)
        .orElseThrow(
            () -> Problem.invalid("tracklist_ids", "names a tracklist that there is not: " + id));
  }
}
