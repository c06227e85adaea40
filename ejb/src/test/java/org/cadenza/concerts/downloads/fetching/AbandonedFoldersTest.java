package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.cadenza.concerts.downloads.DownloadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbandonedFoldersTest {

  private static final Duration LONG_AGO = Duration.ofDays(400);

  @ParameterizedTest
  @EnumSource(
      value = DownloadState.class,
      names = {"COMPLETED", "FAILED", "CANCELLED", "REMOVING"})
  void theFolderOfADownloadThatHasEndedIsAbandoned(DownloadState state) {
    assertTrue(AbandonedFolders.isAbandoned(List.of(state), Duration.ZERO));
  }

  @ParameterizedTest
  @EnumSource(
      value = DownloadState.class,
      names = {"PENDING", "IN_PROGRESS"})
  void theFolderOfADownloadThatGoesOnIsNotHoweverOldItIs(DownloadState state) {
    assertFalse(AbandonedFolders.isAbandoned(List.of(state), LONG_AGO));
  }

  @Test
  void theFolderOfAnUnknownDownloadIsAbandonedWhenItHasBeenIdleForLong() {
    assertTrue(AbandonedFolders.isAbandoned(List.of(), LONG_AGO));
    assertFalse(AbandonedFolders.isAbandoned(List.of(), Duration.ofHours(1)));
  }
}
