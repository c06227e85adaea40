package org.cadenza.server.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.cadenza.server.client.StepFailed;

/** Asks the same again and again on some connections, each as soon as it has its answer. */
final class Load {

  private final BenchServer server;
  private final int connections;

  Load(BenchServer server, int connections) {
    this.server = server;
    this.connections = connections;
  }

  /**
   * What came of it.
   *
   * @param nanos how long each answer took
   */
  record Result(double perSecond, List<Long> nanos) {

    double millis(int percent) {
      return Median.percentile(nanos, percent) / 1e6;
    }
  }

  /** Asks for paths, which are made of a running number, for so long. */
  Result run(LongFunction<String> path, Duration length) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long begin = System.nanoTime();
      long end = begin + length.toNanos();
      List<Future<List<Long>>> parts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        long first = i;
        parts.add(threads.submit(() -> ask(path, first, end)));
      }
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> part : parts) {
        nanos.addAll(part.get());
      }
      return new Result(nanos.size() / ((System.nanoTime() - begin) / 1e9), nanos);
    } catch (ExecutionException e) {
      throw new StepFailed("a request failed: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Long> ask(LongFunction<String> path, long first, long end) throws IOException {
    List<Long> took = new ArrayList<>();
    try (PlainConnection connection = new PlainConnection(server.address(), server.api().token())) {
      for (long i = first; System.nanoTime() < end; i += connections) {
        String wanted = path.apply(i);
        long begin = System.nanoTime();
        connection.get(wanted);
        took.add(System.nanoTime() - begin);
      }
    }
    return took;
  }
}
