package org.cadenza.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limit is so long that a test that waits for it never ends in time. */
@Timeout(20)
class TimedLookupTest {

  private static final Duration LIMIT = Duration.ofHours(1);
  private static final List<InetAddress> ADDRESSES =
      List.of(IpLiteral.parse("93.184.215.14").orElseThrow());

  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicLong nanos = new AtomicLong();
  private final TimedLookup lookup = new TimedLookup(this::ask, LIMIT, nanos::get);

  @AfterEach
  void close() {
    end.countDown();
    lookup.close();
  }

  @Test
  void anAnswerIsKeptForNobody() throws Exception {
    assertEquals(ADDRESSES, lookup.addressesOf("good.example"));
    assertEquals(ADDRESSES, lookup.addressesOf("good.example"));
    assertEquals(2, asked.get("good.example"));
  }

  @Test
  void aNameThatFailedIsAskedForAgainOnlyTenSecondsLater() {
    fails("bad.example");
    pass(Duration.ofMillis(9_999));
    fails("bad.example");
    assertEquals(1, asked.get("bad.example"));

    pass(Duration.ofMillis(1));
    fails("bad.example");
    assertEquals(2, asked.get("bad.example"));
  }

  @Test
  void oneFailureDoesNotStandForOtherNames() throws Exception {
    fails("bad.example");
    assertEquals(ADDRESSES, lookup.addressesOf("good.example"));
  }

  @Test
  void allWhoWantANameShareOneLookupSoThatOthersFindAThread() throws Exception {
    for (int i = 0; i < 200; i++) {
      leavesAtOnce("slow.example");
    }
    assertEquals(ADDRESSES, lookup.addressesOf("good.example"));
    assertEquals(1, asked.get("slow.example"));
  }

  @Test
  void sixteenSilentNamesLeaveThreadsToOthers() throws Exception {
    for (int i = 0; i < 16; i++) {
      leavesAtOnce("slow" + i + ".example");
    }
    assertEquals(ADDRESSES, lookup.addressesOf("good.example"));
  }

  @Test
  void nobodyWaitsForANameThatHasBeenSilentForTheLimit() throws Exception {
    leavesAtOnce("slow.example");
    pass(LIMIT);
    fails("slow.example");
    assertEquals(1, asked.get("slow.example"));
  }

  @Test
  void aLateAnswerMakesTheNameGoodAgain() throws Exception {
    leavesAtOnce("slow.example");
    pass(LIMIT);
    fails("slow.example");
    end.countDown();
    while (true) {
      try {
        assertEquals(ADDRESSES, lookup.addressesOf("slow.example"));
        return;
      } catch (UnknownHostException e) {
        // The answer is on its way.
        Thread.sleep(5);
      }
    }
  }

  private List<InetAddress> ask(String host) throws UnknownHostException {
    asked.merge(host, 1, Integer::sum);
    if (host.startsWith("bad")) {
      throw new UnknownHostException(host);
    }
    if (host.startsWith("slow")) {
      waitForTheEnd();
    }
    return ADDRESSES;
  }

  private void waitForTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fails(String host) {
    assertThrows(UnknownHostException.class, () -> lookup.addressesOf(host));
  }

  /** Asks as somebody who is interrupted while he waits; the look-up goes on. */
  private void leavesAtOnce(String host) throws InterruptedException {
    Thread.currentThread().interrupt();
    fails(host);
    assertTrue(Thread.interrupted());
    while (!asked.containsKey(host)) {
      Thread.sleep(1);
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
