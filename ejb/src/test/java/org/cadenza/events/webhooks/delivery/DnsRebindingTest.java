package org.cadenza.events.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.addresses.AddressGuard;
import org.cadenza.addresses.AllowedHosts;
import org.cadenza.addresses.HostLookup;
import org.cadenza.addresses.IpLiteral;
import org.junit.jupiter.api.Test;

class DnsRebindingTest {

  private static final InetAddress LOOPBACK = IpLiteral.parse("127.0.0.1").orElseThrow();
  private static final InetAddress PUBLIC = IpLiteral.parse("93.184.215.14").orElseThrow();

  private final AtomicInteger lookups = new AtomicInteger();

  @Test
  void nameThatTurnsToLoopbackAfterTheCheckNeverReachesIt() throws Exception {
    HostLookup flipping = host -> List.of(lookups.getAndIncrement() == 0 ? PUBLIC : LOOPBACK);
    AddressGuard guard = new AddressGuard(AllowedHosts.parse(""), flipping);
    try (FakeReceiver canary = FakeReceiver.answering("200 OK", "", "reached");
        WebhookSender sender = sender(guard)) {
      URI url = canary.url("http", "rebind.example");
      assertDoesNotThrow(() -> guard.check(url));

      Attempt attempt = sender.send(Senders.message(url, Senders.AMPLE));

      assertFalse(attempt.success());
      assertTrue(attempt.error().startsWith("The host rebind.example is not allowed"));
      assertEquals(0, canary.connections());
    }
  }

  @Test
  void oneBadAddressAmongGoodOnesRefusesTheHost() throws Exception {
    AddressGuard guard =
        new AddressGuard(AllowedHosts.parse(""), host -> List.of(LOOPBACK, PUBLIC));
    try (FakeReceiver canary = FakeReceiver.answering("200 OK", "", "reached");
        WebhookSender sender = sender(guard)) {
      URI url = canary.url("http", "mixed.example");

      assertFalse(sender.send(Senders.message(url, Senders.AMPLE)).success());
      assertEquals(0, canary.connections());
    }
  }

  @Test
  void connectionGoesToTheVeryAddressThatWasChecked() throws Exception {
    HostLookup once =
        host -> {
          if (lookups.getAndIncrement() > 0) {
            throw new AssertionError("The name was looked up a second time.");
          }
          return List.of(LOOPBACK);
        };
    AddressGuard guard = new AddressGuard(AllowedHosts.parse("127.0.0.1"), once);
    try (FakeReceiver receiver = FakeReceiver.answering("200 OK", "", "reached");
        WebhookSender sender = sender(guard)) {
      URI url = receiver.url("http", "pinned_name.example");

      assertTrue(sender.send(Senders.message(url, Senders.AMPLE)).success());
      assertEquals(1, lookups.get());
      assertEquals(
          "pinned_name.example:" + receiver.port(),
          receiver.requests().get(0).headers().get("host"));
    }
  }

  private static WebhookSender sender(AddressGuard guard) {
    return new WebhookSender(guard, Senders.LIMITS, Clock.systemUTC());
  }
}
