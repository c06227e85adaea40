package org.cadenza.upstream;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body that is broken off once it is longer than allowed. */
final class BoundedBody implements BodySubscriber<byte[]> {

  private final int mostBytes;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  /**
   * As they came, for they are ours: to be copied once, when it is known how many bytes they are.
   */
  private final List<ByteBuffer> pieces = new ArrayList<>();

  private int size;
  private Flow.Subscription source;

  /** It was longer. */
  static final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;
  }

  BoundedBody(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    source.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> come) {
    for (ByteBuffer piece : come) {
      if (piece.remaining() > mostBytes - size) {
        source.cancel();
        pieces.clear();
        whole.completeExceptionally(new TooLong());
        return;
      }
      size += piece.remaining();
      pieces.add(piece);
    }
    source.request(1);
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    pieces.forEach(bytes::put);
    pieces.clear();
    whole.complete(bytes.array());
  }
}
