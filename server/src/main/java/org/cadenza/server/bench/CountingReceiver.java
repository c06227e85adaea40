package org.cadenza.server.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cadenza.server.client.StepFailed;

/** Takes everything that is posted, and knows when the first and the last came. */
final class CountingReceiver implements AutoCloseable {

  private static final int PATIENCE_MINUTES = 15;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(40);
  private volatile CountDownLatch first = new CountDownLatch(0);
  private volatile CountDownLatch all = new CountDownLatch(0);
  private volatile long firstAt;
  private volatile int bytes;

  private CountingReceiver(HttpServer server) {
    this.server = server;
  }

  static CountingReceiver open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CountingReceiver receiver = new CountingReceiver(server);
    server.createContext("/hook/", receiver::take);
    server.setExecutor(receiver.threads);
    server.start();
    return receiver;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      bytes = exchange.getRequestBody().readAllBytes().length;
      if (first.getCount() > 0) {
        firstAt = System.nanoTime();
        first.countDown();
      }
      exchange.sendResponseHeaders(204, -1);
    }
    all.countDown();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How long the last body was. */
  int bytesOfOne() {
    return bytes;
  }

  /** From now on so many are to come. */
  void expect(int messages) {
    first = new CountDownLatch(1);
    all = new CountDownLatch(messages);
  }

  /** When the first came. */
  long awaitFirst() throws InterruptedException {
    await(first);
    return firstAt;
  }

  void awaitAll() throws InterruptedException {
    await(all);
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      throw new StepFailed(latch.getCount() + " webhooks have not come");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
