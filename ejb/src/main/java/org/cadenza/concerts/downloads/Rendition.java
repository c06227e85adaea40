package org.cadenza.concerts.downloads;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.Fidelity;
import org.cadenza.problems.Problem;

/** In what form a show is wanted: a format, in one of its qualities. */
public record Rendition(AudioFormat format, AudioQuality quality) {

  /**
   * As a request names it; a problem if there is no such thing.
   *
   * @param quality null for the format's first
   */
  public static Rendition of(String format, String quality) {
    return of(format, quality, "");
  }

  /**
   * The same, where the request's fields have longer names.
   *
   * @param prefix what stands before {@code format} and {@code quality}
   */
  public static Rendition of(String format, String quality, String prefix) {
    AudioFormat kind =
        AudioFormat.of(format)
            .orElseThrow(
                () ->
                    Problem.invalid(
                        prefix + "format",
                        "must be one of "
                            + Arrays.stream(AudioFormat.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))));
    if (quality == null) {
      return new Rendition(kind, kind.qualities().get(0));
    }
    AudioQuality level =
        AudioQuality.of(quality)
            .filter(kind.qualities()::contains)
            .orElseThrow(
                () ->
                    Problem.invalid(
                        prefix + "quality",
                        "must be one of "
                            + kind.qualities().stream()
                                .map(AudioQuality::word)
                                .collect(Collectors.joining(", "))
                            + " for "
                            + kind));
    return new Rendition(kind, level);
  }

  /** Whether it can be made of what the source has. */
  public boolean canBeMadeOf(Fidelity fidelity) {
    return fidelity.formats().getOrDefault(format.name(), List.of()).contains(quality.word());
  }

  /** Short, for names of folders: {@code FLAC 16-44}. */
  public String label() {
    return format + " " + quality.label();
  }

  @Override
  public String toString() {
    return format + " " + quality.word();
  }
}
