package org.cadenza.events.webhooks;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cadenza.addresses.AddressGuard;
import org.cadenza.addresses.AddressRefused;
import org.cadenza.addresses.AllowedHosts;
import org.cadenza.addresses.HostLookup;
import org.cadenza.addresses.TimedLookup;
import org.cadenza.events.webhooks.delivery.Attempt;
import org.cadenza.events.webhooks.delivery.OutgoingWebhook;
import org.cadenza.events.webhooks.delivery.SenderLimits;
import org.cadenza.events.webhooks.delivery.WebhookSecret;
import org.cadenza.events.webhooks.delivery.WebhookSender;
import org.cadenza.identity.vault.SecretUnreadable;
import org.cadenza.problems.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries parcels to their receivers, and knows where it may go. */
@ApplicationScoped
public class Courier {

  /** Tests at once, which come on top of the deliveries. */
  static final int TESTS = 4;

  private static final Duration LOOKUP = Duration.ofSeconds(5);

  @Inject WebhookSecrets secrets;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.concurrency")
  int concurrency;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.allowed-hosts")
  Optional<String> allowedHosts;

  private TimedLookup lookup;
  private AddressGuard guard;
  private WebhookSender sender;

  @PostConstruct
  void open() {
    lookup = new TimedLookup(HostLookup.system(), LOOKUP);
    guard = new AddressGuard(AllowedHosts.parse(allowedHosts.orElse("")), lookup);
    // Who sends keeps to the limits; no try spends its time with waiting for a connection.
    int connections = concurrency + TESTS;
    sender = new WebhookSender(guard, new SenderLimits(connections + 1, connections), clock);
  }

  /** Refuses an address in words; one whose host is unknown passes, for that may change. */
  void check(String url) {
    try {
      guard.check(new URI(url));
    } catch (URISyntaxException e) {
      throw Problem.invalid("url", "must be an http or https URL");
    } catch (AddressRefused e) {
      throw Problem.refused("url", e.getMessage());
    } catch (UnknownHostException e) {
      System.getLogger(Courier.class.getName())
          .log(System.Logger.Level.DEBUG, "A webhook's host has no address yet");
    }
  }

  /** The way to a webhook. */
  @FunctionalInterface
  interface Route {

    /** Makes one try, within the webhook's timeout; whatever goes wrong is told in the result. */
    Attempt send(Parcel parcel);
  }

  /** The way to a webhook, for all that goes there now: its secret is opened once. */
  Route to(Recipient recipient) {
    try {
      WebhookSecret secret = secrets.open(recipient.secretPurpose(), recipient.sealedSecret());
      URI url = URI.create(recipient.url());
      return parcel ->
          sender.send(
              new OutgoingWebhook(
                  parcel.publicId(), url, secret, parcel.payload(), recipient.timeout()));
    } catch (SecretUnreadable e) {
      String error = "the webhook's secret cannot be read: give it a new one";
      return parcel -> new Attempt(null, false, 0, null, error, null, false);
    }
  }

  /** Breaks off what is under way. */
  @PreDestroy
  void close() {
    sender.close();
    lookup.close();
  }
}
