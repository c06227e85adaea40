package org.cadenza.server.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/**
 * Deliveries of events that lie in the outbox, from the first that arrives to the last row, beside
 * a bare loop of posts of the same size on as many connections to the same receiver.
 */
final class WebhookBench implements Benchmark {

  private static final int DELIVERIES = 10_000;
  private static final int ROUNDS = 9;

  /**
   * Rounds of both before any counts: for a minute the compiler takes a third of two cores, and it
   * compiles the product for far longer than the bare loop.
   */
  private static final int WARM_UP = 20;

  private static final long PAUSE_MILLIS = 10;

  /** With the default of two connections each, all connections that the product uses. */
  private static final int WEBHOOKS = 16;

  private static final int CONNECTIONS = 32;

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    int events = Math.max(1, surroundings.sizeOr(DELIVERIES) / WEBHOOKS);
    int deliveries = events * WEBHOOKS;
    Figures out = surroundings.out();
    out.title(
        String.format(
            "webhooks: %,d deliveries, %d webhooks, %d connections",
            deliveries, WEBHOOKS, CONNECTIONS));
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(1));
        CountingReceiver receiver = CountingReceiver.open();
        BenchServer server = BenchServer.start(surroundings.install(), upstream.address());
        Connection database = server.database()) {
      subscribe(server, receiver.address());
      BareLoop loop = new BareLoop(receiver.address(), CONNECTIONS);
      List<Double> ours = new ArrayList<>();
      List<Double> bare = new ArrayList<>();
      List<Double> parts = new ArrayList<>();
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        double our = deliveries / deliver(server, database, receiver, events);
        receiver.expect(deliveries);
        double other = deliveries / loop.seconds(deliveries, receiver.bytesOfOne());
        if (round >= WARM_UP) {
          ours.add(our);
          bare.add(other);
          parts.add(our / other);
        }
      }
      long rows = number(database, "SELECT COUNT(*) FROM webhook_delivery WHERE success");
      out.fact("deliveries                %,8.0f a second", Median.of(ours));
      out.fact("bare java.net.http loop   %,8.0f a second", Median.of(bare));
      out.atLeast("deliveries, of the bare loop's rate", Median.of(parts), 0.4);
      out.holds(rows + " rows, one an attempt", rows == (WARM_UP + ROUNDS) * (long) deliveries);
    } catch (SQLException e) {
      throw new StepFailed("the database: " + e.getMessage(), e);
    }
  }

  private static void subscribe(BenchServer server, URI receiver) {
    for (int i = 0; i < WEBHOOKS; i++) {
      server
          .api()
          .post(
              "/api/v1/webhooks",
              Map.of(
                  "url",
                  receiver.resolve("/hook/" + i).toString(),
                  "events",
                  List.of("monitor_alert"),
                  "secret",
                  "a secret of the benchmark"));
    }
  }

  /** Puts events into the outbox, all at once, and waits for a row of every delivery. */
  private static double deliver(
      BenchServer server, Connection database, CountingReceiver receiver, int events)
      throws SQLException, InterruptedException {
    int deliveries = events * WEBHOOKS;
    long last = number(database, "SELECT COALESCE(MAX(id), 0) FROM webhook_delivery");
    receiver.expect(deliveries);
    announce(database, events);
    // What wakes the product is announced when the refresh is done.
    String refresh = Refresh.begin(server.api());
    long begin = receiver.awaitFirst();
    receiver.awaitAll();
    String ours = "SELECT COUNT(*) FROM webhook_delivery WHERE id > " + last;
    while (number(database, ours) < deliveries) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    // Or the next one would be refused: who sweeps may be quicker than it.
    Refresh.await(server.api(), refresh);
    return seconds;
  }

  private static void announce(Connection database, int events) throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement(
            "INSERT INTO domain_event (id, public_id, name, data, occurred_at, webhooks_due)"
                + " VALUES (NEXT VALUE FOR domain_event_seq, ?, 'MONITOR_ALERT', ?,"
                + " UTC_TIMESTAMP(6), TRUE)")) {
      for (int i = 0; i < events; i++) {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, "{\"monitor_id\": 1, \"message\": \"" + "x".repeat(300) + "\"}");
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static long number(Connection database, String query) {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new StepFailed("the database: " + e.getMessage(), e);
    }
  }
}
