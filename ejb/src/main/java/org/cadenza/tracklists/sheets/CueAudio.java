package org.cadenza.tracklists.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.shelf.LibraryFiles;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.TimingCheck;
import org.cadenza.tracklists.tracks.TrackOrder;

/** The audio that sheets are of, by its path in the library. */
@ApplicationScoped
public class CueAudio {

  @Inject LibraryFiles files;
  @Inject TracklistShelf lists;

  /** The file of a path, if it is in the library and there. */
  public Optional<LibraryFile> at(String path) {
    return path == null ? Optional.empty() : files.at(path).filter(LibraryFile::isPresent);
  }

  /** How long the file of a path is; null if that is not known. */
  public SetTime length(String path) {
    return at(path).map(KnownAudio::length).orElse(null);
  }

  /**
   * An order of the newest published list of the file at a recipe's path; empty if there is none.
   */
  public Optional<CueOrder> published(Caller caller, Recipe options, Dialect format) {
    return at(options.audioPath())
        .flatMap(file -> lists.published(caller, files.ids(file)))
        .map(list -> new CueOrder(list.id(), Recipe.of(list, options), format));
  }

  /** A problem if the file is not in the library, or a track is beyond its end. */
  public void check(Recipe recipe) {
    LibraryFile file =
        at(recipe.audioPath())
            .orElseThrow(
                () ->
                    Problem.refused(
                        "audio_file_path", "is no audio file that is known in a library root"));
    SetTime length = KnownAudio.length(file);
    TrackOrder order = new TrackOrder(recipe.tracks());
    KnownAudio.check(order, length);
    List<String> beyond = TimingCheck.beyond(order, length);
    if (!beyond.isEmpty()) {
      throw Problem.refused("tracklist", String.join("; ", beyond));
    }
  }
}
