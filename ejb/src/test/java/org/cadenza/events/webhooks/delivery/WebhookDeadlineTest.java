package org.cadenza.events.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.cadenza.addresses.DaemonThread;
import org.cadenza.addresses.HostLookup;
import org.cadenza.addresses.TimedLookup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every receiver here would go on for ever, so that only the deadline can end a test in time. */
@Timeout(20)
class WebhookDeadlineTest {

  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";

  private final CountDownLatch end = new CountDownLatch(1);
  private final WebhookSender sender = Senders.toLoopback();

  @AfterEach
  void close() {
    end.countDown();
    sender.close();
  }

  @Test
  void receiverThatNeverAnswersIsGivenUp() throws Exception {
    try (FakeReceiver receiver = FakeReceiver.on((request, out) -> end.await())) {
      assertTimedOut(send(receiver.url()), null);
      assertEquals(1, receiver.requests().size());
    }
  }

  @Test
  void bodyThatDripsIsGivenUpThoughEachByteIsInTime() throws Exception {
    FakeReceiver.Script drip =
        (request, out) -> {
          FakeReceiver.write(out, HEAD);
          drip(out);
        };
    try (FakeReceiver receiver = FakeReceiver.on(drip)) {
      assertTimedOut(send(receiver.url()), 200);
    }
  }

  @Test
  void headersThatDripAreGivenUp() throws Exception {
    FakeReceiver.Script drip =
        (request, out) -> {
          FakeReceiver.write(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
          drip(out);
        };
    try (FakeReceiver receiver = FakeReceiver.on(drip)) {
      assertTimedOut(send(receiver.url()), null);
    }
  }

  @Test
  void handshakeThatNeverEndsIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("https://127.0.0.1:" + silent.getLocalPort() + "/");

      assertTimedOut(send(url), null);
    }
  }

  @Test
  void receiverThatReadsNothingIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
      String large = "x".repeat(32 * 1024 * 1024);

      assertTimedOut(sender.send(Senders.message(url, Senders.SHORT, large)), null);
    }
  }

  @Test
  void nameServiceThatNeverAnswersIsGivenUp() {
    HostLookup silent =
        host -> {
          waitThroughInterrupts();
          throw new AssertionError("The test is over.");
        };
    try (TimedLookup lookup = new TimedLookup(silent, Duration.ofHours(1));
        WebhookSender waiting = Senders.with(Senders.LIMITS, lookup)) {
      URI url = URI.create("http://slow.example/");

      assertTimedOut(waiting.send(Senders.message(url, Senders.SHORT)), null);
    }
  }

  @Test
  void slowReceiverLeavesConnectionsForOthers() throws Exception {
    CountDownLatch busy = new CountDownLatch(2);
    FakeReceiver.Script hang =
        (request, out) -> {
          busy.countDown();
          end.await();
        };
    try (FakeReceiver slow = FakeReceiver.on(hang);
        FakeReceiver quick = FakeReceiver.answering("200 OK", "", "OK");
        WebhookSender small = Senders.with(new SenderLimits(3, 2), HostLookup.system())) {
      OutgoingWebhook stuck = Senders.message(slow.url(), Senders.AMPLE);
      for (int i = 0; i < 6; i++) {
        DaemonThread.of(() -> small.send(stuck), "stuck").start();
      }
      busy.await();

      assertTrue(small.send(Senders.message(quick.url(), Senders.AMPLE)).success());
      assertTimedOut(small.send(Senders.message(slow.url(), Senders.SHORT)), null);
      assertEquals(2, slow.connections());
    }
  }

  @Test
  void connectionIsFreeAgainAfterADeadline() throws Exception {
    try (FakeReceiver receiver = FakeReceiver.on((request, out) -> end.await());
        WebhookSender single = Senders.with(new SenderLimits(2, 1), HostLookup.system())) {
      for (int i = 0; i < 4; i++) {
        assertTimedOut(single.send(Senders.message(receiver.url(), Senders.SHORT)), null);
      }
      assertEquals(4, receiver.requests().size());
    }
  }

  private Attempt send(URI url) {
    return sender.send(Senders.message(url, Senders.SHORT));
  }

  private void drip(OutputStream out) throws Exception {
    while (end.getCount() > 0) {
      FakeReceiver.write(out, "x");
      Thread.sleep(20);
    }
  }

  private void waitThroughInterrupts() {
    while (end.getCount() > 0) {
      // Takes no notice of interrupts, like the system's look-up.
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static void assertTimedOut(Attempt attempt, Integer status) {
    assertFalse(attempt.success());
    assertEquals("timed out after 400 ms", attempt.error());
    assertEquals(status, attempt.statusCode());
    assertNull(attempt.responseExcerpt());
    assertTrue(attempt.durationMillis() >= 390, () -> attempt.durationMillis() + " ms");
    assertFalse(Thread.currentThread().isInterrupted());
  }
}
