package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.library.AudioCodec;
import org.cadenza.transfers.AddressRule;
import org.cadenza.transfers.RetryPolicy;
import org.cadenza.transfers.StopSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackFetchTest {

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final AtomicInteger judged = new AtomicInteger();
  private final FetchTrack track = Orders.track(1, 1, null);
  private final FetchOrder order = Orders.of(track);
  private final Progress progress = new Progress(order);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void anAddressWhoseHostIsUnknownIsTriedAgain() {
    FetchFailed failed =
        failure(
            address -> {
              throw new UnknownHostException(address.getHost());
            });
    assertTrue(
        failed.getMessage().endsWith("audio.invalid has no address just now. Tried 3 times."),
        failed.getMessage());
    assertEquals(3, judged.get());
    assertEquals(2, progress.tally().retryCount());
  }

  @Test
  void anAddressInAPrivateNetworkIsNotTriedAgain() {
    FetchFailed failed = failure(address -> false);
    assertTrue(
        failed.getMessage().contains("CADENZA_DOWNLOADS_ALLOWED_HOSTS"), failed.getMessage());
    assertEquals(1, judged.get());
  }

  private FetchFailed failure(AddressRule rule) {
    TrackFetch fetch =
        new TrackFetch(
            new Judging(rule), new StreamOpening(threads), order, new StopSignal(), progress);
    return assertThrows(
        FetchFailed.class, () -> fetch.fetch(track, folder.resolve("track-1.source")));
  }

  private static AudioStream anywhere(long trackId, Samples fidelity) {
    return new AudioStream(
        URI.create("http://audio.invalid/1"), Map.of(), AudioCodec.FLAC, "track 1");
  }

  private final class Judging extends TestBench {

    private final AddressRule rule;

    Judging(AddressRule rule) {
      super("none", new TestSource(TrackFetchTest::anywhere));
      this.rule = rule;
    }

    @Override
    boolean allows(URI address) throws UnknownHostException {
      judged.incrementAndGet();
      return rule.allows(address);
    }

    @Override
    RetryPolicy retries() {
      return new RetryPolicy(2, Duration.ofMillis(1), 1, Duration.ofMillis(1), 0);
    }
  }
}
