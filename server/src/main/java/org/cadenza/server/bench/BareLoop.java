package org.cadenza.server.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.server.client.StepFailed;

/** Posts without any more ado. */
final class BareLoop {

  private final URI receiver;
  private final int connections;

  /**
   * The same in each round, as that of the product: connections that nobody uses any more would
   * pile up at the receiver, which then closes some while they are used.
   */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * A loop that has not begun.
   *
   * @param connections threads, each of which posts again when it has its answer
   */
  BareLoop(URI receiver, int connections) {
    this.receiver = receiver;
    this.connections = connections;
  }

  /** How long so many posts take. */
  double seconds(int posts, int bytes) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(receiver.resolve("/hook/bare"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(new byte[bytes]))
            .build();
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    AtomicInteger left = new AtomicInteger(posts);
    long begin = System.nanoTime();
    List<Future<?>> loops = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      loops.add(threads.submit(() -> post(request, left)));
    }
    try {
      for (Future<?> loop : loops) {
        loop.get();
      }
    } catch (ExecutionException e) {
      throw new StepFailed("a post failed: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private Object post(HttpRequest request, AtomicInteger left)
      throws IOException, InterruptedException {
    while (left.decrementAndGet() >= 0) {
      client.send(request, BodyHandlers.discarding());
    }
    return null;
  }
}
