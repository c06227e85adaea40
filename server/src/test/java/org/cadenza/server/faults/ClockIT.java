package org.cadenza.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.OwnMariaDb;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.Test;

/**
 * A database whose wall clock is put by ten minutes, forward and back, and with it that of the
 * application, while the server works. The server's own process is not put: under the library that
 * does it, its start takes minutes.
 */
class ClockIT {

  private static final Duration STEP = Duration.ofMinutes(10);

  /** At length, longer than a server may be silent. */
  private static final Duration MEANWHILE = Duration.ofSeconds(Extent.of(9, 75));

  private static final int DOWNLOADS = Extent.of(3, 9);

  @Test
  void noLeaseNoLimitAndNoTokenMinds() throws Exception {
    FakeClock clock = new FakeClock();
    try (Nights nights = Nights.open(DOWNLOADS, 3, 60);
        WebhookReceiver receiver = WebhookReceiver.start();
        OwnMariaDb database = OwnMariaDb.start(clock.settings());
        Product product = Product.with(settings(database, nights))) {
      product.start();
      Collecting collecting = new Collecting(product, nights, receiver);
      nights.upstream().pace().set(40_000);
      collecting.fillAndSubscribe();
      collecting.queue(nights.containers());
      Eventually.holds("downloads are under way", () -> collecting.in("in_progress") == 3);
      Limit limit = new Limit(product);

      List<Api> left = new ArrayList<>();
      for (Duration ahead : List.of(STEP, Duration.ZERO, STEP.negated(), Duration.ZERO)) {
        Api leaving = product.signIn("admin");
        collecting.refresh();
        receiver.answerNext(500);
        clock.put(ahead);
        TimeUnit.MILLISECONDS.sleep(MEANWHILE.toMillis());
        limit.check();
        product.admin().get("/api/v1/auth/verify").expect(200);
        Api fresh = product.signIn("admin");
        fresh.get("/api/v1/auth/verify").expect(200);
        assertEquals(ahead.toMinutes(), minutesAhead(fresh), "the server has heard of it");
        leaving.post("/api/v1/auth/logout").expect(200);
        left.add(leaving);
        left.forEach(token -> token.get("/api/v1/auth/verify").expect(401));
      }
      nights.upstream().pace().set(0);
      collecting.verifyAll();
      collecting.verifyEvents();
      Traffic traffic = Traffic.of(nights.upstream().log().requests());
      assertEquals(0, traffic.again(), "nobody was taken for dead");
      assertEquals(0, traffic.resumed(), "nobody was taken for dead");
    }
  }

  /** By how much the server's clock is ahead, as the time in a token tells. */
  private static long minutesAhead(Api api) throws IOException {
    byte[] claims = Base64.getUrlDecoder().decode(api.token().split("\\.", -1)[1]);
    long issued = new ObjectMapper().readTree(claims).path("iat").longValue();
    return Math.round((issued - Instant.now().getEpochSecond()) / 60.0);
  }

  /** One user's hour, which goes on whatever the wall clock shows. */
  private static final class Limit {

    private final Api api;
    private int remaining;

    /** The admin's: he calls much, so what is left only ever falls. */
    Limit(Product product) {
      api = product.signIn("admin");
      remaining = remaining(api.get("/api/v1/auth/verify").expect(200));
    }

    void check() {
      Answer answer = api.get("/api/v1/auth/verify").expect(200);
      int now = remaining(answer);
      assertTrue(now < remaining, () -> now + " requests are left of " + remaining);
      remaining = now;
    }

    private static int remaining(Answer answer) {
      return Integer.parseInt(answer.header("X-RateLimit-Remaining"));
    }
  }

  private static Map<String, String> settings(OwnMariaDb database, Nights nights) {
    Map<String, String> settings = new HashMap<>(nights.settings());
    settings.putAll(database.settings());
    settings.put("CADENZA_NUGS_PAUSE_MILLIS", "300");
    settings.put("CADENZA_WEBHOOKS_BACKOFF_MILLIS", "20000");
    settings.put("CADENZA_LIMITS_GENERAL_PER_HOUR", "100000");
    return settings;
  }
}
