package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cadenza.identity.Caller;
import org.cadenza.library.LibraryFile;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.tracks.SetTime;

/** Looks for what is wrong with files and lists. */
@Stateless
public class CheckReports {

  private static final String NO_AUDIO = "audio";

  @Inject CueFiles files;
  @Inject TracklistShelf lists;
  @Inject CueAudio audio;
  @Inject KnownAudio known;

  /**
   * What was looked at, and found.
   *
   * @param file null where it was a list
   * @param seconds where the last track ends; null if that is not known
   * @param audio the library's file that it is of; null if there is none
   * @param named the file that the sheet names, if that is another; else null
   */
  public record Checked(
      CueFileView file,
      Dialect format,
      SheetCheck.Report report,
      Double seconds,
      LibraryFile audio,
      String named) {}

  /**
   * Of one of the caller's files.
   *
   * @param audioPath of the audio that it is to fit; null for that which it names
   */
  public Checked ofFile(Caller caller, String id, String audioPath, boolean strict) {
    CueFiles.Text text = files.text(caller, id);
    Recipe recipe = files.recipe(caller, id);
    LibraryFile audio = audio(audioPath == null ? recipe.audioPath() : audioPath);
    SheetCheck.Report report =
        new SheetCheck(strict, length(audio)).of(text.content(), text.file().format(), recipe);
    String named = recipe.audioName();
    boolean isOther = audio != null && !audio.path().endsWith("/" + named);
    return new Checked(
        text.file(),
        text.file().format(),
        report,
        seconds(recipe, audio),
        audio,
        isOther ? named : null);
  }

  /**
   * Of one of the caller's lists, as it would be in a format.
   *
   * @param audioPath of the audio that it is to fit; null for that which it is of
   */
  public Checked ofList(
      Caller caller, String id, String audioPath, Dialect format, boolean strict) {
    TracklistView list =
        lists
            .peek(caller, id)
            .orElseThrow(() -> Problem.invalid("tracklist_id", "is not the id of a tracklist"));
    LibraryFile audio =
        audioPath == null ? known.file(list.audioFileId()).orElse(null) : audio(audioPath);
    Recipe recipe = new Recipe(null, null, NO_AUDIO, true, GapHandling.AUTO, list.order().tracks());
    return new Checked(
        null,
        format,
        new SheetCheck(strict, length(audio)).of(recipe, format),
        seconds(recipe, audio),
        audio,
        null);
  }

  private LibraryFile audio(String path) {
    return audio.at(path).orElse(null);
  }

  private static SetTime length(LibraryFile file) {
    return file == null ? null : KnownAudio.length(file);
  }

  private static Double seconds(Recipe recipe, LibraryFile audio) {
    SetTime end = recipe.end(length(audio));
    return end == null ? null : end.seconds();
  }
}
