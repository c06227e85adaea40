package org.cadenza.concerts.upstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body that is broken off once it is longer than allowed. */
final class BoundedBody implements BodySubscriber<byte[]> {

  private final int mostBytes;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
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
  public void onNext(List<ByteBuffer> pieces) {
    for (ByteBuffer piece : pieces) {
      if (piece.remaining() > mostBytes - bytes.size()) {
        source.cancel();
        whole.completeExceptionally(new TooLong());
        return;
      }
      byte[] part = new byte[piece.remaining()];
      piece.get(part);
      bytes.write(part, 0, part.length);
    }
    source.request(1);
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }
}
