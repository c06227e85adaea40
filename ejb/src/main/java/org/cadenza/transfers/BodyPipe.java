package org.cadenza.transfers;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hands body bytes from the HTTP client's threads to the transfer's own, which can so wait for them
 * with a limit: a read from the client's stream would block for as long as the peer likes.
 *
 * <p>Memory is bounded by the number of pieces asked for; a piece of HTTP/1.1 is at most some 48
 * KiB.
 */
final class BodyPipe implements BodySubscriber<BodyPipe> {

  private static final int PIECES_AHEAD = 4;

  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private Flow.Subscription subscription;
  private boolean closed;

  /**
   * What came next.
   *
   * @param bytes the bytes, none at the end
   * @param last whether the body is over
   * @param failure why it is over before its time, or null
   */
  record Piece(List<ByteBuffer> bytes, boolean last, Throwable failure) {}

  @Override
  public CompletionStage<BodyPipe> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription upstream) {
    synchronized (this) {
      subscription = upstream;
      if (closed) {
        upstream.cancel();
        return;
      }
    }
    upstream.request(PIECES_AHEAD);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    pieces.add(new Piece(bytes, false, null));
  }

  @Override
  public void onError(Throwable failure) {
    pieces.add(new Piece(List.of(), true, failure));
  }

  @Override
  public void onComplete() {
    pieces.add(new Piece(List.of(), true, null));
  }

  /** The next piece, or null if none comes within the time. */
  Piece poll(long millis) throws InterruptedException {
    Piece piece = pieces.poll(millis, TimeUnit.MILLISECONDS);
    if (piece != null && !piece.last()) {
      subscription.request(1);
    }
    return piece;
  }

  /** Ends the exchange; the connection is closed if the body was not read to its end. */
  synchronized void close() {
    closed = true;
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
