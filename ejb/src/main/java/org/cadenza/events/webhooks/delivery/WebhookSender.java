package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.cadenza.addresses.AddressGuard;
import org.cadenza.addresses.AddressRefused;
import org.cadenza.addresses.DaemonThread;

/**
 * Posts webhooks. One sender serves the whole application, by many threads; it keeps connections
 * open between tries, so close it when the application stops or its settings change.
 */
public final class WebhookSender implements AutoCloseable {

  private static final int MOST_KNOWN = 1000;

  private final Map<URI, Destination> destinations = new ConcurrentHashMap<>();
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines;
  private final Clock clock;

  /** Trusts the certificate authorities that the Java runtime trusts. */
  public WebhookSender(AddressGuard guard, SenderLimits limits, Clock clock) {
    this(guard, limits, clock, SSLContexts.createDefault());
  }

  WebhookSender(AddressGuard guard, SenderLimits limits, Clock clock, SSLContext tls) {
    this.client = DeliveryClient.build(guard, limits, tls);
    this.clock = clock;
    this.deadlines =
        new ScheduledThreadPoolExecutor(1, task -> DaemonThread.of(task, "webhook-deadline"));
    this.deadlines.setRemoveOnCancelPolicy(true);
  }

  /**
   * Makes one try in the calling thread and returns within the webhook's timeout. Whatever goes
   * wrong on the way is told in the result.
   *
   * @throws IllegalStateException if the sender is closed
   */
  public Attempt send(OutgoingWebhook webhook) {
    long started = System.nanoTime();
    try {
      Destination destination = destination(webhook.url());
      return new Exchange(client, clock, deadlines, started)
          .run(webhook, destination, request(webhook, destination));
    } catch (AddressRefused e) {
      return Attempt.failed(null, Exchange.millisSince(started), e.getMessage());
    }
  }

  /** Breaks off what is under way and closes all connections. */
  @Override
  public void close() {
    deadlines.shutdownNow();
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Destination destination(URI url) throws AddressRefused {
    Destination known = destinations.get(url);
    if (known == null) {
      if (destinations.size() >= MOST_KNOWN) {
        destinations.clear();
      }
      known = Destination.of(url);
      destinations.put(url, known);
    }
    return known;
  }

  private HttpPost request(OutgoingWebhook webhook, Destination destination) {
    byte[] body = webhook.body().getBytes(UTF_8);
    HttpPost request = destination.post();
    // Longer than the deadline, so that it is always the deadline that ends a slow exchange.
    request.setConfig(DeliveryClient.waits(Timeout.of(webhook.timeout().plusSeconds(1))));
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    WebhookSignature.headers(webhook.secret(), webhook.id(), clock.instant(), body)
        .forEach(request::setHeader);
    return request;
  }
}
