package org.cadenza.web.concerts;

import java.time.Instant;
import java.util.stream.Collectors;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.report.DownloadFilter;
import org.cadenza.problems.Problem;
import org.cadenza.web.http.Params;

/** Reads which downloads a request wants to see. */
final class DownloadFilters {

  private DownloadFilters() {}

  static DownloadFilter of(Params params) {
    Instant from = params.from("date_from");
    Instant until = params.until("date_to");
    if (from != null && until != null && !until.isAfter(from)) {
      throw Problem.invalid("date_to", "must not be before date_from");
    }
    return new DownloadFilter(
        state(params.text("status")),
        format(params.text("format")),
        params.text("artist"),
        from,
        until);
  }

  private static DownloadState state(String word) {
    return word == null
        ? null
        : DownloadState.of(word)
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "status",
                        "must be one of "
                            + DownloadState.told().stream()
                                .map(DownloadState::word)
                                .collect(Collectors.joining(", "))));
  }

  private static AudioFormat format(String word) {
    return word == null
        ? null
        : AudioFormat.of(word)
            .orElseThrow(() -> Problem.invalid("format", "must be one of mp3, flac, alac"));
  }
}
