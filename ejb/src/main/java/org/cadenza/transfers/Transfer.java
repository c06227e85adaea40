package org.cadenza.transfers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cadenza.library.AtomicPublication;
import org.cadenza.library.FullDisk;

/**
 * Fetches files: to a partial file beside the target, resumed where possible, verified, and only
 * then given its name. Safe for use by many threads; each call holds its thread until it ends.
 */
public final class Transfer {

  private final TransferSettings settings;
  private final Surroundings surroundings;
  private final Line line;
  private final Peer peer;

  /** A service on the real machine. */
  public Transfer(TransferSettings settings) {
    this(settings, Surroundings.real());
  }

  /** A service on the real machine, over a line that others may share. */
  public Transfer(TransferSettings settings, Line line) {
    this(settings, Surroundings.real(), line);
  }

  /** A service with a given clock, sleep, free space and chance. */
  public Transfer(TransferSettings settings, Surroundings surroundings) {
    this(settings, surroundings, Line.unlimited());
  }

  private Transfer(TransferSettings settings, Surroundings surroundings, Line line) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.line = line;
    this.peer = new Peer(settings);
  }

  /**
   * Fetches one file.
   *
   * @param order what to fetch and where to put it
   * @param stop ends the transfer within a fraction of a second, however silent the peer is
   * @param progress hears how far it is
   * @return the file, which has its name and outlives a power cut
   * @throws TransferFailed if there is no such file; the kind says why and what was kept
   */
  public TransferResult fetch(TransferOrder order, StopSignal stop, TransferProgress progress)
      throws TransferFailed {
    Instant began = surroundings.clock().instant();
    if (Thread.currentThread().isInterrupted()) {
      throw new TransferFailed.Paused();
    }
    DiskSpace space = new DiskSpace(surroundings.space(), settings.reserveBytes());
    boolean withMd5 = order.etagIsMd5() || order.sums().md5() != null;
    ContentDigest digest = new ContentDigest(withMd5, order.sums().sha1() != null);
    try (PartFile part = new PartFile(order.target(), space, digest)) {
      ProgressMeter meter = new ProgressMeter(progress);
      Reception reception = new Reception(part, stop, meter, line, settings.stallTimeout());
      try {
        Attempt attempt =
            new Attempt(order, peer, new Answers(surroundings.clock()), part, reception, stop);
        part.requireSpace(0);
        ContentDigest.Sums sums = fetchVerified(order, attempt, part, stop);
        stop.check();
        publish(order, part);
        meter.done(part.size());
        Duration took = Duration.between(began, surroundings.clock().instant());
        return new TransferResult(
            order.target(),
            part.size(),
            sums.sha256(),
            reception.fetched(),
            attempt.resumed(),
            took);
      } catch (TransferFailed.Cancelled | TransferFailed.Gone | TransferFailed.Mismatch e) {
        part.discard();
        throw e;
      }
    }
  }

  private ContentDigest.Sums fetchVerified(
      TransferOrder order, Attempt attempt, PartFile part, StopSignal stop) throws TransferFailed {
    fetchAll(attempt, stop);
    try {
      return Verification.of(order, attempt.md5(), part);
    } catch (TransferFailed.Mismatch e) {
      if (!attempt.resumed()) {
        throw e;
      }
      // The two parts may stem from two versions of the file: once more, in one piece.
      attempt.startOver();
      fetchAll(attempt, stop);
      return Verification.of(order, attempt.md5(), part);
    }
  }

  private void fetchAll(Attempt attempt, StopSignal stop) throws TransferFailed {
    for (int retry = 1; ; retry++) {
      try {
        attempt.run();
        return;
      } catch (AttemptFailed e) {
        if (retry > settings.retries().maxRetries()) {
          String tries = retry == 1 ? "" : " Tried " + retry + " times.";
          throw new TransferFailed.Unreliable(e.getMessage() + tries, e);
        }
        pause(settings.retries(), retry, e.retryAfter(), stop);
      }
    }
  }

  private void pause(RetryPolicy policy, int retry, Optional<Duration> asked, StopSignal stop)
      throws TransferFailed {
    try {
      Duration wait = policy.delay(retry, asked, surroundings.chance().getAsDouble());
      surroundings.sleeper().sleep(wait, stop);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransferFailed.Paused();
    }
    stop.check();
  }

  private static void publish(TransferOrder order, PartFile part) throws TransferFailed {
    part.sync();
    try {
      // Still open: the lock keeps a second transfer away until the name is given.
      AtomicPublication.rename(part.path(), order.target());
      PartNames.discard(order.target());
    } catch (IOException e) {
      if (FullDisk.isCauseOf(e)) {
        throw new TransferFailed.OutOfSpace("The disk is full.", e);
      }
      throw new TransferFailed.Unwritable(
          "The file " + order.target().getFileName() + " cannot be given its name.", e);
    }
  }
}
