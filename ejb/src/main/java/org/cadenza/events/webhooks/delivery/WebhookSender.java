package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.cadenza.addresses.AddressGuard;
import org.cadenza.addresses.AddressRefused;
import org.cadenza.addresses.DaemonThread;
import org.cadenza.addresses.HttpTarget;

/**
 * Posts webhooks. One sender serves the whole application, by many threads; it keeps connections
 * open between tries, so close it when the application stops or its settings change.
 */
public final class WebhookSender implements AutoCloseable {

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
      HttpTarget target = HttpTarget.of(webhook.url());
      HttpHost receiver = receiver(target);
      HttpPost request = request(webhook, target, receiver);
      return new Exchange(client, clock, deadlines, started)
          .run(webhook, target, receiver, request);
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

  private static HttpHost receiver(HttpTarget target) {
    int port = target.usesDefaultPort() ? -1 : target.port();
    return new HttpHost(target.scheme(), target.host().name(), port);
  }

  private HttpPost request(OutgoingWebhook webhook, HttpTarget target, HttpHost receiver) {
    byte[] body = webhook.body().getBytes(UTF_8);
    HttpPost request = new HttpPost(receiver.toURI());
    request.setAuthority(new URIAuthority(receiver));
    request.setPath(target.path());
    // Longer than the deadline, so that it is always the deadline that ends a slow exchange.
    request.setConfig(DeliveryClient.waits(Timeout.of(webhook.timeout().plusSeconds(1))));
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    WebhookSignature.headers(webhook.secret(), webhook.id(), clock.instant(), body)
        .forEach(request::setHeader);
    return request;
  }
}
