package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressTest {

  private final FetchTrack shortOne = Orders.track(1, 100, null);
  private final FetchTrack longOne = Orders.track(2, 300, null);
  private final Progress progress = new Progress(Orders.of(shortOne, longOne));

  @Test
  void longerTracksCountForMore() {
    progress.begin(shortOne);
    progress.attempt(0);
    progress.at(50, 100);
    assertEquals(12, progress.tally().progress());
    progress.ended();
    progress.done(shortOne, 100);
    assertEquals(25, progress.tally().progress());
  }

  @Test
  void itIsNotCompleteBeforeItIs() {
    progress.begin(shortOne);
    progress.done(shortOne, 10);
    progress.begin(longOne);
    progress.done(longOne, 30);
    assertEquals(99, progress.tally().progress());
    assertEquals(2, progress.tally().tracksDone());
    assertEquals(40, progress.tally().bytesDone());
  }

  @Test
  void onlyWhatCameOverTheWireCountsAsFetched() {
    progress.begin(shortOne);
    progress.attempt(40);
    progress.at(60, 100);
    assertEquals(20, progress.tally().bytesFetched());
    assertEquals(60, progress.tally().bytesDone());
    progress.ended();
    progress.retry();
    progress.attempt(60);
    progress.at(100, 100);
    progress.ended();
    assertEquals(60, progress.tally().bytesFetched());
    assertEquals(1, progress.tally().retryCount());
  }

  @Test
  void aTransferThatBeginsAnewCountsFromZero() {
    progress.begin(shortOne);
    progress.attempt(40);
    progress.at(10, 100);
    progress.ended();
    assertEquals(0, progress.tally().bytesFetched());
    assertEquals(10, progress.tally().bytesDone());
  }
}
