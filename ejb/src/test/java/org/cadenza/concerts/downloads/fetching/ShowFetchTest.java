package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cadenza.library.AudioCodec;
import org.cadenza.library.StorageRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowFetchTest {

  @TempDir Path temporary;
  private final TestLedger ledger = new TestLedger();
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private ShowFetch fetch;

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void whatDoesNotWorkFailsTheDownload() throws Exception {
    run(() -> {});
    assertEquals(List.of("failed 1"), ledger.next(1));
  }

  @Test
  void whatDoesNotWorkAfterTheStopIsNoFailure() throws Exception {
    run(() -> fetch.stop().pause());
    assertEquals(List.of("released 1"), ledger.next(1));
  }

  /** Runs a download whose address is refused, after something has happened. */
  private void run(Runnable before) throws Exception {
    AudioStream stream =
        new AudioStream(URI.create("http://audio.invalid/1"), Map.of(), AudioCodec.FLAC, "1");
    Workbench bench =
        new TestBench("none", new TestSource((track, samples) -> stream)) {
          @Override
          boolean allows(URI address) {
            before.run();
            return false;
          }
        };
    fetch =
        new ShowFetch(
            Orders.of(Orders.track(1, 1, null)),
            bench,
            ledger,
            new StreamOpening(threads),
            StorageRoot.at(temporary),
            Clock.systemUTC());
    fetch.run();
  }
}
