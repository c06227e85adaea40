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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadenza.events.webhooks.delivery.Attempt;
import org.cadenza.events.webhooks.delivery.RetrySchedule;
import org.cadenza.persistence.Lease;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Node;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes down what came of a turn: a row of each try, the webhook's counts, and what is next for
 * the messages, all in one short transaction. The webhook is locked before its message, here as
 * everywhere.
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

  /** What came of a message's try. */
  public record Tried(Parcel parcel, Attempt attempt) {}

  /**
   * Ends a turn: what was tried is counted and what was not waits on as before.
   *
   * @return how long to wait for the next try of one of the messages; empty if none follows
   */
  public Optional<Duration> record(Turn turn, List<Tried> tries) {
    Webhook webhook = locked(Webhook.class, turn.webhookId());
    Map<Long, WebhookMessage> ours = webhook == null ? Map.of() : locked(turn);
    if (ours.size() < turn.parcels().size()) {
      LOG.log(System.Logger.Level.INFO, "Of {0} some were taken away or deleted meanwhile", turn);
    }
    Instant now = clock.instant();
    Set<Long> tried = tries.stream().map(t -> t.parcel().messageId()).collect(Collectors.toSet());
    ours.values().stream().filter(m -> !tried.contains(m.id())).forEach(m -> m.putBack(now));
    return tries.stream()
        .filter(t -> ours.containsKey(t.parcel().messageId()))
        .map(t -> end(webhook, ours.get(t.parcel().messageId()), t.attempt(), now))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private Optional<Duration> end(
      Webhook webhook, WebhookMessage message, Attempt attempt, Instant now) {
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

  /** The turn's messages that are still in this node's hands. */
  private Map<Long, WebhookMessage> locked(Turn turn) {
    return entities
        .createQuery("from WebhookMessage m where m.id in :ids order by m.id", WebhookMessage.class)
        .setParameter("ids", turn.messageIds())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(message -> message.isTakenBy(node.owner()))
        .collect(Collectors.toMap(WebhookMessage::id, Function.identity()));
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
    message.take(new Lease(node.owner()), null, now);
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
