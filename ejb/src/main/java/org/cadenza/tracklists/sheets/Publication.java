package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cadenza.identity.Caller;
import org.cadenza.library.LibraryFile;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.lists.Tracklists;
import org.cadenza.tracklists.tracks.TimingCheck;

/** Publishes lists together with a cue file, both or neither. */
@Stateless
public class Publication {

  @Inject Tracklists lists;
  @Inject KnownAudio audio;
  @Inject CueFiles files;
  @Inject CueGeneration generation;

  /**
   * Publishes one and orders its cue file; a problem if its audio is not in the library, or no cue
   * file can be made of it.
   *
   * @param expected the revision that the caller has seen; may be null
   * @param check null if times are not looked at
   */
  public TracklistView withCue(Caller caller, String id, Integer expected, TimingCheck check) {
    TracklistView list = lists.publish(caller, id, expected, check);
    LibraryFile file =
        audio
            .file(list.audioFileId())
            .orElseThrow(
                () ->
                    Problem.refused(
                        "generate_cue_async",
                        "The audio file is in no library, so that its path is not known"));
    Dialect format =
        list.defaultCueFormat() == null
            ? Dialect.STANDARD
            : Dialect.of(list.defaultCueFormat()).orElse(Dialect.STANDARD);
    Recipe recipe = Recipe.of(list, Recipe.ofAudio(file.path()));
    files.require(recipe, format);
    generation.later(caller, new CueOrder(id, recipe, format));
    return list;
  }
}
