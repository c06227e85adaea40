package org.cadenza.telemetry.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.cadenza.telemetry.ServedRequest;
import org.junit.jupiter.api.Test;

/** What is taken down of requests. */
class RequestLogTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RequestLog log = new RequestLog(nanos::get);

  private void served(String route, int status, int millis, Long user) {
    log.begin();
    String wing = route.startsWith("/api/") || route.equals("none") ? "concerts" : "house";
    log.end(new ServedRequest(wing, route, "GET", status, Duration.ofMillis(millis), user));
  }

  @Test
  void beforeTheFirstNothingIsKnown() {
    assertNull(log.figures().meanMillis());
    assertNull(log.figures().p95Millis());
    assertNull(log.figures().errorRate());
    assertEquals(0, log.figures().requests());
  }

  @Test
  void percentilesAreThoseOfAllRequestsAndTheSlowestRouteComesFirst() {
    for (int i = 1; i <= 100; i++) {
      served("/api/v1/fast", 200, i, 1L);
    }
    served("/api/v1/slow", 500, 1000, 1L);
    served("/openapi", 200, 5000, null);
    RequestFigures figures = log.figures();
    assertEquals(101, figures.requests());
    assertEquals(96, figures.p95Millis(), 1);
    assertEquals(1000, figures.slowest().get(0).meanMillis(), 10);
    assertEquals("/api/v1/slow", figures.slowest().get(0).route());
    assertEquals(100.0 / 101, figures.errorRate(), 0.001);
    assertEquals(0, figures.active());
  }

  @Test
  void whatIsRefusedBeforeARouteIsFoundCountsButIsNoRoute() {
    served("none", 503, 1, null);
    assertEquals(1, log.figures().requests());
    assertEquals(100, log.figures().errorRate());
    assertTrue(log.figures().slowest().isEmpty());
  }

  @Test
  void whatCouldNotBeKeptIsHandedOutAgain() {
    served("/api/v1/fast", 200, 1, 1L);
    RequestLog.Unkept unkept = log.fetch();
    served("/api/v1/fast", 500, 1, 2L);
    log.putBack(unkept);
    RequestLog.Unkept all = log.fetch();
    assertEquals(2, all.requests);
    assertEquals(1, all.errors);
    assertEquals(2, all.users.size());
  }

  @Test
  void theRateIsThatOfTheLastFiveMinutes() {
    served("/api/v1/fast", 200, 1, null);
    nanos.set(Duration.ofMinutes(30).toNanos());
    assertEquals(0, log.figures().perMinute());
    for (int i = 0; i < 8; i++) {
      served("/api/v1/fast", 200, 1, null);
    }
    assertEquals(2, log.figures().perMinute(), 0.01);
  }

  @Test
  void usersAreCountedOnceAMinuteAndHandedOutOnce() {
    served("/api/v1/fast", 200, 1, 1L);
    served("/api/v1/fast", 503, 1, 2L);
    served("/api/v1/fast", 200, 1, 1L);
    RequestLog.Unkept unkept = log.fetch();
    assertEquals(3, unkept.requests);
    assertEquals(1, unkept.errors);
    assertEquals(2, unkept.peakUsers);
    assertEquals(2, unkept.users.size());
    assertEquals(0, log.fetch().requests);
    nanos.set(Duration.ofMinutes(1).toNanos());
    served("/api/v1/fast", 200, 1, 3L);
    assertEquals(1, log.fetch().peakUsers);
  }

  @Test
  void figuresCanBeAskedForWhileRequestsAreServed() throws InterruptedException {
    Thread serving =
        new Thread(
            () -> {
              for (int i = 0; i < 200_000; i++) {
                served("/api/v1/busy", 200, i % 1000, 1L);
              }
            });
    serving.start();
    int asked = 0;
    while (serving.isAlive()) {
      asked += log.figures().requests() >= 0 ? 1 : 0;
    }
    serving.join();
    assertTrue(asked > 0);
    assertEquals(200_000, log.figures().requests());
  }
}
