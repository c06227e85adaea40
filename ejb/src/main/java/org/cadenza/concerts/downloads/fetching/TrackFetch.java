package org.cadenza.concerts.downloads.fetching;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cadenza.library.AudioHeader;
import org.cadenza.library.AudioProbe;
import org.cadenza.library.Checksums;
import org.cadenza.library.NotAudio;
import org.cadenza.transfers.ContentRejected;
import org.cadenza.transfers.PartNames;
import org.cadenza.transfers.RetryPolicy;
import org.cadenza.transfers.StopSignal;
import org.cadenza.transfers.TransferFailed;
import org.cadenza.transfers.TransferOrder;

/** Brings the audio of a track as the source has it, and tries again where that may help. */
final class TrackFetch {

  private final Workbench bench;
  private final StreamOpening opening;
  private final FetchOrder order;
  private final StopSignal stop;
  private final Progress progress;

  TrackFetch(
      Workbench bench,
      StreamOpening opening,
      FetchOrder order,
      StopSignal stop,
      Progress progress) {
    this.bench = bench;
    this.opening = opening;
    this.order = order;
    this.stop = stop;
    this.progress = progress;
  }

  /**
   * Fetches a track to a file, which has that name only when it is complete and verified.
   *
   * @return its SHA-256
   */
  String fetch(FetchTrack track, Path target) throws FetchFailed, TransferFailed, IOException {
    if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      // An earlier run has fetched it and was ended before it could make anything of it.
      return Checksums.sha256(target);
    }
    RetryPolicy policy = bench.retries();
    for (int retry = 1; ; retry++) {
      Optional<Duration> wait;
      Exception failure;
      try {
        return once(track, target);
      } catch (TransferFailed.Cancelled
          | TransferFailed.Paused
          | TransferFailed.OutOfSpace
          | TransferFailed.Unwritable e) {
        throw e;
      } catch (TransferFailed.Unreliable e) {
        wait = e.retryAfter();
        failure = e;
      } catch (TransferFailed e) {
        wait = Optional.empty();
        failure = e;
      } catch (StreamUnavailable e) {
        if (!e.isPassing()) {
          throw new FetchFailed(track.words() + e.getMessage(), e);
        }
        wait = e.retryAfter();
        failure = e;
      }
      if (retry > policy.maxRetries()) {
        String tries = retry == 1 ? "" : " Tried " + retry + " times.";
        throw new FetchFailed(track.words() + failure.getMessage() + tries, failure);
      }
      progress.retry();
      pause(policy.delay(retry, wait, ThreadLocalRandom.current().nextDouble()));
    }
  }

  private String once(FetchTrack track, Path target)
      throws StreamUnavailable, TransferFailed, FetchFailed, IOException {
    AudioStream stream =
        opening.open(
            bench.sourceOf(order.show().source()), track.sourceTrackId(), order.samples(), stop);
    requireAllowed(stream);
    TransferOrder transfer =
        TransferOrder.of(stream.address(), target)
            .withHeaders(stream.headers())
            .withIdentity(stream.identity())
            .withSums(stream.sums())
            .withCheck(part -> check(stream, part))
            .withAllowed(bench::allows);
    Path part = PartNames.part(target);
    progress.attempt(Files.exists(part, LinkOption.NOFOLLOW_LINKS) ? Files.size(part) : 0);
    try {
      return bench
          .transfer()
          .fetch(bench.etagIsMd5() ? transfer.withEtagAsMd5() : transfer, stop, progress::at)
          .sha256();
    } finally {
      progress.ended();
    }
  }

  private void requireAllowed(AudioStream stream) throws StreamUnavailable {
    try {
      if (!bench.allows(stream.address())) {
        throw StreamUnavailable.forGood(
            "Its address leads to a private network. An administrator can allow the host with"
                + " CADENZA_DOWNLOADS_ALLOWED_HOSTS.");
      }
    } catch (UnknownHostException e) {
      throw StreamUnavailable.forNow(
          "The name " + stream.address().getHost() + " has no address just now.",
          Optional.empty(),
          e);
    }
  }

  private void check(AudioStream stream, Path part) throws ContentRejected, IOException {
    try {
      AudioHeader header = AudioProbe.verify(part);
      Samples wanted = order.samples();
      boolean fits = stream.isExact() ? wanted.areIn(header) : wanted.canBeMadeOf(header);
      if (header.codec() != stream.codec() || !fits) {
        throw new ContentRejected(
            "The source sent "
                + header.codec()
                + " of "
                + new Samples(header.bitsPerSample(), header.sampleRateHz())
                + " where "
                + stream.codec()
                + " of "
                + wanted
                + " was asked for.",
            null);
      }
    } catch (NotAudio e) {
      throw new ContentRejected(e.getMessage(), e);
    }
  }

  private void pause(Duration time) throws TransferFailed {
    try {
      stop.await(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.pause();
    }
    stop.check();
  }
}
