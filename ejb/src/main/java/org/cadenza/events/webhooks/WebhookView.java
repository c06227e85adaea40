package org.cadenza.events.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cadenza.events.EventName;

/** A webhook in a list. */
public record WebhookView(
    long id,
    String url,
    List<EventName> events,
    WebhookStatus status,
    int timeout,
    int retryCount,
    String description,
    Stats stats,
    Instant createdAt,
    Instant updatedAt) {

  /** What became of its deliveries; nulls for what there has not been yet. */
  public record Stats(
      long totalDeliveries,
      long successfulDeliveries,
      long failedDeliveries,
      Double successRate,
      Instant lastDelivery,
      Instant lastSuccess,
      Instant lastFailure) {}

  /** As the database gives it, without its events. */
  public WebhookView(
      Long id,
      String url,
      WebhookStatus status,
      Integer timeoutSeconds,
      Integer retryCount,
      String description,
      Long successes,
      Long failures,
      Instant lastSuccess,
      Instant lastFailure,
      Instant createdAt,
      Instant updatedAt) {
    this(
        id,
        url,
        List.of(),
        status,
        timeoutSeconds,
        retryCount,
        description,
        new Stats(
            successes + failures,
            successes,
            failures,
            Rates.percent(successes, successes + failures),
            later(lastSuccess, lastFailure),
            lastSuccess,
            lastFailure),
        createdAt,
        updatedAt);
  }

  /** The same with its events. */
  WebhookView with(List<EventName> itsEvents) {
    return new WebhookView(
        id, url, itsEvents, status, timeout, retryCount, description, stats, createdAt, updatedAt);
  }

  /** The later of two instants that may be null. */
  static Instant later(Instant one, Instant other) {
    return Stream.of(one, other).filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
  }
}
