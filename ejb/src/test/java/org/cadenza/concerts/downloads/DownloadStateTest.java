package org.cadenza.concerts.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadStateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      nullValues = "-",
      value = {
        "PENDING: IN_PROGRESS CANCELLED",
        "IN_PROGRESS: PENDING COMPLETED FAILED CANCELLED",
        "COMPLETED: FAILED REMOVING",
        "FAILED: PENDING REMOVING",
        "CANCELLED: PENDING REMOVING",
        "REMOVING: -"
      })
  void onlyTheseStepsAreAllowed(DownloadState from, String allowed) {
    Set<DownloadState> expected =
        allowed == null
            ? Set.of()
            : Arrays.stream(allowed.split(" ", -1))
                .map(DownloadState::valueOf)
                .collect(Collectors.toSet());
    for (DownloadState next : DownloadState.values()) {
      assertEquals(expected.contains(next), from.mayBecome(next), from + " to " + next);
    }
    boolean works = from == DownloadState.PENDING || from == DownloadState.IN_PROGRESS;
    assertEquals(works, !from.hasEnded());
  }

  @Test
  void bothSpellingsOfCancelledAreUnderstood() {
    assertEquals(Optional.of(DownloadState.CANCELLED), DownloadState.of("canceled"));
    assertEquals(Optional.of(DownloadState.CANCELLED), DownloadState.of("Cancelled"));
    assertEquals(Optional.empty(), DownloadState.of("done"));
    assertEquals("in_progress", DownloadState.IN_PROGRESS.word());
  }
}
