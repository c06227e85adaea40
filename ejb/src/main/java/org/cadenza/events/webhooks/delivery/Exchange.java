package org.cadenza.events.webhooks.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;
import org.cadenza.transfers.RetryAfter;

/** One request and its answer, from the deadline's start to the result. Used once. */
final class Exchange {

  private final CloseableHttpClient client;
  private final Clock clock;
  private final ScheduledExecutorService deadlines;
  private final long started;
  private Integer status;

  /** The start is a reading of {@link System#nanoTime}. */
  Exchange(
      CloseableHttpClient client, Clock clock, ScheduledExecutorService deadlines, long started) {
    this.client = client;
    this.clock = clock;
    this.deadlines = deadlines;
    this.started = started;
  }

  Attempt run(OutgoingWebhook webhook, Destination destination, HttpPost request) {
    try (Deadline deadline = Deadline.start(deadlines, webhook.timeout(), request)) {
      try {
        return answer(destination.receiver(), request);
      } catch (IOException | CancellationException e) {
        String words =
            deadline.expired()
                ? FailureWords.timedOut(webhook.timeout())
                : FailureWords.of(e, destination.target());
        return Attempt.failed(status, millisSince(started), words);
      }
    }
  }

  static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  private Attempt answer(HttpHost receiver, HttpPost request) throws IOException {
    ClassicHttpResponse response =
        client.executeOpen(receiver, request, HttpClientContext.create());
    boolean whole = false;
    try {
      status = response.getCode();
      AnswerBody body = AnswerBody.read(response.getEntity());
      whole = body.whole();
      return Attempt.answered(status, millisSince(started), body.excerpt(), retryAfter(response));
    } finally {
      if (!whole) {
        // Closing alone would first read the rest, which may never end.
        request.cancel();
      }
      Closer.closeQuietly(response);
    }
  }

  private Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    return header == null ? null : RetryAfter.parse(header.getValue(), clock).orElse(null);
  }
}
