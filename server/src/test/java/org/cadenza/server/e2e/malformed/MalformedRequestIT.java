package org.cadenza.server.e2e.malformed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.server.e2e.Contract;
import org.cadenza.server.e2e.Operation;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of malformed requests to every operation: each is refused in a moment and in the
 * document's words, and nothing is changed by any. The same requests each time, so that what it
 * finds is due to a change; {@code -Dcadenza.faults.seed} makes others, {@code
 * -Dcadenza.faults.requests} sets how many.
 */
@Tag("micro")
class MalformedRequestIT {

  private static final long SEED = Long.getLong("cadenza.faults.seed", 19_770_508);
  private static final int REQUESTS = Integer.getInteger("cadenza.faults.requests", 10_000);
  private static final int CLIENTS = 4;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private Duration slowest = Duration.ZERO;

  @Test
  void malformedRequestsAreRefusedAndChangeNothing() throws Exception {
    // A site of its own: a search would find, and note, what other tests leave at theirs.
    try (SampleUpstream site = SampleUpstream.start(SampleOptions.defaults().shows(1));
        Product product =
            Product.with(Map.of("CADENZA_TRACKLISTS_SITE_URL", site.address().toString())).start();
        Connection database = product.openDatabase()) {
      World world = World.in(product);
      // A request for a stream that is not malformed enough would be answered for ever.
      List<Operation> operations =
          Contract.servedBy(product).operations().stream()
              .filter(operation -> !operation.isStream())
              .toList();
      List<String> tokens =
          List.of(
              product.signIn("admin").token(),
              product.user("collector", "user").token(),
              product.user("stranger", "user").token());
      Generator generator = new Generator(SEED, operations, world, tokens);
      Map<String, Long> before = Tables.checksums(database);
      long begin = System.nanoTime();
      sendAll(generator, product.port());
      long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
      report(seconds);
      assertEquals(
          List.of(), complaints.stream().limit(40).toList(), () -> "of requests of seed " + SEED);
      assertEquals(before, Tables.checksums(database), () -> "rows changed by seed " + SEED);
      assertMostWereRefused();
      product.admin().get("/health/ready").expect(200);
    }
  }

  private void sendAll(Generator generator, int port)
      throws InterruptedException, ExecutionException {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      all.add(clients.submit(() -> work(generator, port)));
    }
    clients.shutdown();
    for (Future<?> client : all) {
      client.get();
    }
  }

  private Void work(Generator generator, int port) throws IOException {
    try (Wire wire = new Wire(port)) {
      for (int number = next.getAndIncrement();
          number < REQUESTS;
          number = next.getAndIncrement()) {
        Draft draft = generator.request(number);
        Wire.Received received = send(wire, draft);
        if (received.after().compareTo(LONGEST) > 0) {
          // A machine may stumble; a request that is slow is slow again.
          received = send(wire, draft);
        }
        note(number, draft, received);
      }
      return null;
    }
  }

  private static Wire.Received send(Wire wire, Draft draft) throws IOException {
    return wire.send(draft.bytes(), draft.isBrokenBelowHttp(), draft.raw != null);
  }

  private synchronized void note(int number, Draft draft, Wire.Received received) {
    statuses.merge(received.status(), 1, Integer::sum);
    slowest = received.after().compareTo(slowest) > 0 ? received.after() : slowest;
    String about = " for request " + number + " " + draft + " -> " + received;
    Verdict.on(draft, received).ifPresent(wrong -> complaints.add(wrong + about));
    if (received.after().compareTo(LONGEST) > 0) {
      complaints.add("it took " + received.after() + about);
    }
  }

  private void assertMostWereRefused() {
    int refused =
        statuses.entrySet().stream()
            .filter(status -> status.getKey() >= 400)
            .mapToInt(Map.Entry::getValue)
            .sum();
    assertTrue(refused >= REQUESTS * 0.85, () -> "refused with a status: " + statuses);
    for (int status : List.of(400, 401, 403, 404, 405, 406, 413, 415)) {
      assertTrue(statuses.getOrDefault(status, 0) > 0, () -> "tried, too: " + statuses);
    }
  }

  private void report(long seconds) {
    System.getLogger(MalformedRequestIT.class.getName())
        .log(
            System.Logger.Level.INFO,
            "Malformed requests: seed {0}, {1} in {2} s, slowest {3} ms, statuses {4}",
            Long.toString(SEED),
            Integer.toString(REQUESTS),
            Long.toString(seconds),
            Long.toString(slowest.toMillis()),
            statuses.toString());
  }
}
