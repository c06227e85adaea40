package org.cadenza.tracklists.sheets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.reading.ReadSheet;
import org.cadenza.tracklists.cue.reading.SheetReader;
import org.cadenza.tracklists.cue.reading.UnreadableSheet;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.Loss;
import org.cadenza.tracklists.cue.writing.SheetRefused;
import org.cadenza.tracklists.cue.writing.SheetWriter;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.TimingCheck;
import org.cadenza.tracklists.tracks.TrackOrder;

/**
 * Looks for what is wrong with a sheet.
 *
 * @param strictTiming whether odd times are errors
 * @param audio how long the audio is; null if that is not known
 */
public record SheetCheck(boolean strictTiming, SetTime audio) {

  /** Something odd; {@code type} such as {@code timing_warning}. */
  public record Remark(String type, String message, String severity) {}

  /** What was found. */
  public record Report(List<Remark> errors, List<Remark> warnings) {

    /** Whether there is no error. */
    public boolean isValid() {
      return errors.isEmpty();
    }
  }

  /** Of a text in a format, and the tracks that it was made of. */
  public Report of(String text, Dialect format, Recipe recipe) {
    List<Remark> errors = new ArrayList<>();
    List<Remark> warnings = new ArrayList<>();
    try {
      ReadSheet read = SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
      read.findings()
          .forEach(
              finding ->
                  warnings.add(
                      warning("syntax", "Line " + finding.line() + ": " + finding.message())));
      for (Loss loss : SheetWriter.write(read.sheet(), format).losses()) {
        warnings.add(warning("format", loss.message()));
      }
    } catch (UnreadableSheet e) {
      errors.add(error("syntax", e.getMessage()));
    } catch (SheetRefused e) {
      errors.add(error("format", e.getMessage()));
    }
    timing(recipe, errors, warnings);
    return new Report(errors, warnings);
  }

  /** Of tracks that are to become a sheet. */
  public Report of(Recipe recipe, Dialect format) {
    List<Remark> errors = new ArrayList<>();
    List<Remark> warnings = new ArrayList<>();
    try {
      SheetWriter.write(SheetComposer.compose(recipe, format), format)
          .losses()
          .forEach(loss -> warnings.add(warning("format", ofTrack(loss))));
    } catch (SheetRefused | Problem e) {
      errors.add(error("format", e.getMessage()));
    }
    timing(recipe, errors, warnings);
    return new Report(errors, warnings);
  }

  private void timing(Recipe recipe, List<Remark> errors, List<Remark> warnings) {
    new TimingCheck(audio, false, false)
        .issues(new TrackOrder(recipe.tracks())).stream()
            .filter(issue -> errors.stream().noneMatch(error -> error.message().equals(issue)))
            .forEach(
                issue -> {
                  if (strictTiming) {
                    errors.add(error("timing", issue));
                  } else {
                    warnings.add(warning("timing", issue));
                  }
                });
  }

  /** What a format could not hold, as a warning. */
  public static List<Remark> warnings(List<Loss> losses) {
    return losses.stream().map(loss -> warning("format", ofTrack(loss))).toList();
  }

  private static String ofTrack(Loss loss) {
    return loss.track() == 0 ? loss.message() : "Track " + loss.track() + ": " + loss.message();
  }

  private static Remark warning(String kind, String message) {
    return new Remark(kind + "_warning", message, "warning");
  }

  private static Remark error(String kind, String message) {
    return new Remark(kind + "_error", message, "error");
  }
}
