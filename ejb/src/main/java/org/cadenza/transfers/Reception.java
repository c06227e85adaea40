package org.cadenza.transfers;

import java.nio.ByteBuffer;
import java.time.Duration;

/** Takes the bytes of one answer into the partial file. */
final class Reception {

  private final PartFile part;
  private final StopSignal stop;
  private final ProgressMeter meter;
  private final Line line;
  private final Duration stallTimeout;
  private long fetched;

  /** Time spent in waiting for the source; not in writing, for which it is not to blame. */
  private long waited;

  private long fetchedBefore;

  Reception(PartFile part, StopSignal stop, ProgressMeter meter, Line line, Duration stallTimeout) {
    this.part = part;
    this.stop = stop;
    this.meter = meter;
    this.line = line;
    this.stallTimeout = stallTimeout;
  }

  /** Body bytes of all answers so far. */
  long fetched() {
    return fetched;
  }

  /**
   * Reads to the end of the body. What has come is on the disk afterwards, however it ended.
   *
   * @param total length of the whole file, or -1
   */
  void take(BodyPipe body, long total) throws TransferFailed, AttemptFailed {
    line.begin();
    try {
      copy(body, total);
    } finally {
      line.end();
      body.close();
    }
    if (total >= 0 && part.size() < total) {
      throw new AttemptFailed(cutShort(total));
    }
  }

  private void copy(BodyPipe body, long total) throws TransferFailed, AttemptFailed {
    beginWindow();
    boolean ended = false;
    while (!ended) {
      long asked = System.nanoTime();
      BodyPipe.Piece piece = next(body);
      waited += System.nanoTime() - asked;
      if (piece != null) {
        long before = fetched;
        write(piece, total);
        carry(fetched - before);
        ended = piece.last();
      }
      if (!ended && waited > stallTimeout.toNanos()) {
        requireRate();
        beginWindow();
      }
    }
  }

  /** May take long; who is to stop meanwhile is told so before the next piece. */
  private void carry(long came) {
    try {
      line.carry(came, stop);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beginWindow() {
    waited = 0;
    fetchedBefore = fetched;
  }

  private void requireRate() throws TransferFailed, AttemptFailed {
    long came = fetched - fetchedBefore;
    if (came * 1000 < TransferSettings.LEAST_BYTES_A_SECOND * stallTimeout.toMillis()) {
      part.flush();
      throw new AttemptFailed(
          "The source sent "
              + (came == 0 ? "nothing" : "only " + came + " bytes")
              + " for "
              + Peer.inWords(stallTimeout)
              + ".");
    }
  }

  private BodyPipe.Piece next(BodyPipe body) throws TransferFailed {
    try {
      stop.check();
      return body.poll(Peer.LOOK_UP_MILLIS);
    } catch (TransferFailed stopped) {
      part.flush();
      throw stopped;
    } catch (InterruptedException e) {
      // Flushed first: a channel closes itself under an interrupted thread.
      part.flush();
      Thread.currentThread().interrupt();
      throw new TransferFailed.Paused();
    }
  }

  private void write(BodyPipe.Piece piece, long total) throws TransferFailed, AttemptFailed {
    for (ByteBuffer bytes : piece.bytes()) {
      fetched += bytes.remaining();
      if (total >= 0 && part.size() + bytes.remaining() > total) {
        throw new TransferFailed.Mismatch("The source sends more than " + total + " bytes.");
      }
      part.write(bytes);
    }
    if (piece.last()) {
      part.flush();
    }
    if (piece.failure() != null) {
      throw new AttemptFailed(cutShort(total), piece.failure());
    }
    meter.at(part.size(), total);
  }

  private String cutShort(long total) {
    return "The source ended after " + part.size() + (total >= 0 ? " of " + total : "") + " bytes.";
  }
}
