package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Objects;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;

/** Looks for what is wrong with files and lists. */
@Stateless
public class CheckReports {

  private static final String NO_AUDIO = "audio";

  @Inject CueFiles files;
  @Inject TracklistShelf lists;

  /**
   * What was looked at, and found.
   *
   * @param file null where it was a list
   * @param seconds where the last track ends; null if that is not known
   */
  public record Checked(
      CueFileView file, Dialect format, SheetCheck.Report report, Double seconds) {}

  /** Of one of the caller's files. */
  public Checked ofFile(Caller caller, String id, boolean strict) {
    CueFiles.Text text = files.text(caller, id);
    Recipe recipe = files.recipe(caller, id);
    SheetCheck.Report report =
        new SheetCheck(strict, null).of(text.content(), text.file().format(), recipe);
    return new Checked(text.file(), text.file().format(), report, seconds(recipe));
  }

  /** Of one of the caller's lists, as it would be in a format. */
  public Checked ofList(Caller caller, String id, Dialect format, boolean strict) {
    Recipe recipe =
        new Recipe(
            null,
            null,
            NO_AUDIO,
            true,
            GapHandling.AUTO,
            lists
                .peek(caller, id)
                .orElseThrow(() -> Problem.invalid("tracklist_id", "is not the id of a tracklist"))
                .order()
                .tracks());
    return new Checked(
        null, format, new SheetCheck(strict, null).of(recipe, format), seconds(recipe));
  }

  private static Double seconds(Recipe recipe) {
    return recipe.tracks().stream()
        .map(Track::end)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(SetTime::seconds)
        .orElse(null);
  }
}
