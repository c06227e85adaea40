package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cadenza.events.webhooks.delivery.Attempt;
import org.cadenza.events.webhooks.delivery.RetrySchedule;
import org.cadenza.persistence.Lease;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Node;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes down what came of a try: its row, the webhook's counts, and what is next for the message,
 * all in one short transaction. The webhook is locked before its message, here as everywhere.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outcomes {

  private static final System.Logger LOG = System.getLogger(Outcomes.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject WaitingMessages waiting;
  @Inject Node node;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.backoff-millis")
  long backoffMillis;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.give-up-hours")
  long giveUpHours;

  /**
   * Ends a try of a message.
   *
   * @return how long to wait for the next one; empty if none follows, or if the message is no
   *     longer this node's
   */
  public Optional<Duration> record(Parcel parcel, Attempt attempt) {
    Webhook webhook = locked(Webhook.class, parcel.webhookId());
    WebhookMessage message = locked(WebhookMessage.class, parcel.messageId());
    if (webhook == null || message == null || !message.isTakenBy(node.owner())) {
      LOG.log(System.Logger.Level.INFO, "{0} was taken away or deleted meanwhile", parcel);
      return Optional.empty();
    }
    Instant now = clock.instant();
    count(webhook, attempt, now);
    Optional<Duration> wait =
        webhook.isActive() && !attempt.success()
            ? schedule(webhook).nextDelay(message.attempts() + 1, attempt.retryAfter(), random())
            : Optional.empty();
    if (attempt.success()) {
      message.delivered(now);
    } else if (wait.isPresent()) {
      message.tryAgainAt(now.plus(wait.get()), now);
    } else {
      message.failed(now);
    }
    entities.persist(new WebhookDelivery(message, attempt, now));
    return wait;
  }

  /**
   * Ends a test, whose message is made only now and is never tried again.
   *
   * @return the number of the delivery
   */
  public long recordTest(Parcel parcel, Attempt attempt) {
    Webhook webhook = locked(Webhook.class, parcel.webhookId());
    if (webhook == null) {
      throw Problem.notFound("Webhook", parcel.webhookId());
    }
    Instant now = clock.instant();
    count(webhook, attempt, now);
    WebhookMessage message = WebhookMessage.ofTest(parcel, webhook, now);
    message.take(new Lease(node.owner()), now);
    if (attempt.success()) {
      message.delivered(now);
    } else {
      message.failed(now);
    }
    entities.persist(message);
    WebhookDelivery delivery = new WebhookDelivery(message, attempt, now);
    entities.persist(delivery);
    return delivery.id();
  }

  private <T> T locked(Class<T> type, Long id) {
    return entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private void count(Webhook webhook, Attempt attempt, Instant now) {
    if (webhook.record(attempt, Duration.ofHours(giveUpHours), now)) {
      waiting.drop(webhook);
      LOG.log(
          System.Logger.Level.WARNING,
          "Webhook {0} is {1}: {2}",
          webhook.id().toString(),
          webhook.status().word(),
          webhook.statusReason());
    }
  }

  private RetrySchedule schedule(Webhook webhook) {
    return RetrySchedule.withRetries(webhook.retryCount(), Duration.ofMillis(backoffMillis));
  }

  private static ThreadLocalRandom random() {
    return ThreadLocalRandom.current();
  }
}
