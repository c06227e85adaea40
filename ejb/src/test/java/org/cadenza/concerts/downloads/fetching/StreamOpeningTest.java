package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cadenza.transfers.StopSignal;
import org.cadenza.transfers.TransferFailed;
import org.junit.jupiter.api.Test;

class StreamOpeningTest {

  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final StreamOpening opening = new StreamOpening(threads);

  @Test
  void aServerThatIsStoppingPausesTheDownload() {
    threads.shutdownNow();
    assertThrows(
        TransferFailed.Paused.class, () -> opening.open(null, 1, Samples.CD, new StopSignal()));
  }

  @Test
  void aDownloadThatIsCancelledMeanwhileStaysCancelled() {
    threads.shutdownNow();
    StopSignal stop = new StopSignal();
    stop.cancel();
    assertThrows(TransferFailed.Cancelled.class, () -> opening.open(null, 1, Samples.CD, stop));
  }
}
