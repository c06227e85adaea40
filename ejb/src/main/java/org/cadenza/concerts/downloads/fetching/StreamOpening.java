package org.cadenza.concerts.downloads.fetching;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cadenza.transfers.StopSignal;
import org.cadenza.transfers.TransferFailed;

/**
 * Asks a source for an address on another thread, and walks away from it when the download is
 * stopped: a source may be silent for a minute, and nothing ends a blocked read.
 */
final class StreamOpening {

  private static final long LOOK_UP_MILLIS = 100;

  private final ExecutorService threads;

  StreamOpening(ExecutorService threads) {
    this.threads = threads;
  }

  AudioStream open(StreamSource source, long trackId, Samples samples, StopSignal stop)
      throws StreamUnavailable, TransferFailed {
    Future<AudioStream> coming = ask(source, trackId, samples, stop);
    try {
      while (true) {
        stop.check();
        try {
          return coming.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          // Looks at the signal and waits on.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.pause();
      stop.check();
      throw new IllegalStateException("Stopped", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StreamUnavailable unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException("The source failed", e.getCause());
    } finally {
      coming.cancel(true);
    }
  }

  private Future<AudioStream> ask(
      StreamSource source, long trackId, Samples samples, StopSignal stop) throws TransferFailed {
    try {
      return threads.submit(() -> source.open(trackId, samples));
    } catch (RejectedExecutionException e) {
      // The server is stopping; whoever starts next goes on.
      stop.pause();
      stop.check();
      throw e;
    }
  }
}
