package org.cadenza.events.webhooks.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.cadenza.addresses.AddressGuard;
import org.cadenza.addresses.AllowedHosts;
import org.cadenza.addresses.HostLookup;

/** The senders and messages that several tests use. */
final class Senders {

  static final Duration AMPLE = Duration.ofSeconds(30);
  static final Duration SHORT = Duration.ofMillis(400);
  static final WebhookSecret SECRET = WebhookSecret.of("your_webhook_secret");

  static final SenderLimits LIMITS = new SenderLimits(100, 10);

  private Senders() {}

  static WebhookSender toLoopback() {
    return with(new SenderLimits(8, 2), HostLookup.system());
  }

  static WebhookSender with(SenderLimits limits, HostLookup lookup) {
    AllowedHosts allowed = AllowedHosts.parse("127.0.0.1,::1");
    return new WebhookSender(new AddressGuard(allowed, lookup), limits, Clock.systemUTC());
  }

  static OutgoingWebhook message(URI url, Duration timeout) {
    return message(url, timeout, "{\"event\":\"new_show\",\"venue\":\"Café\"}");
  }

  static OutgoingWebhook message(URI url, Duration timeout, String body) {
    return new OutgoingWebhook("msg_5001", url, SECRET, body, timeout);
  }
}
