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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.events.webhooks.delivery.Attempt;
import org.cadenza.events.webhooks.delivery.RetrySchedule;
import org.cadenza.problems.Problem;
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
  @Inject TurnRows messages;
  @Inject DeliveryRows deliveries;
  @Inject TallyRows tallies;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.backoff-millis")
  long backoffMillis;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.give-up-hours")
  long giveUpHours;

  /** What came of a message's try. */
  public record Tried(Parcel parcel, Attempt attempt) {

    private DeliveryRows.Delivery ended(int number) {
      return new DeliveryRows.Delivery(parcel.messageId(), parcel, number, attempt);
    }
  }

  /**
   * Ends a turn: what was tried is counted and what was not waits on as before.
   *
   * @return how long to wait for the next try of one of the messages; empty if none follows
   */
  public Optional<Duration> record(Turn turn, List<Tried> tries) {
    long webhookId = turn.recipient().webhookId();
    Map<Long, Integer> held = tallies.lock(webhookId) ? messages.lockHeld(turn) : Map.of();
    if (held.size() < turn.parcels().size()) {
      LOG.log(System.Logger.Level.INFO, "Of {0} some were taken away or deleted meanwhile", turn);
    }
    Instant now = clock.instant();
    List<DeliveryRows.Delivery> ended =
        tries.stream()
            .filter(t -> held.containsKey(t.parcel().messageId()))
            .map(t -> t.ended(held.get(t.parcel().messageId()) + 1))
            .toList();
    messages.putBack(without(held.keySet(), ended), now);
    deliveries.write(ended, now);
    Map<Boolean, List<DeliveryRows.Delivery>> ends =
        ended.stream().collect(Collectors.partitioningBy(d -> d.attempt().success()));
    messages.delivered(ends.get(true).stream().map(d -> d.messageId()).toList(), now);
    tallies.succeeded(webhookId, ends.get(true).stream().map(d -> d.attempt()).toList(), now);
    return ends.get(false).stream()
        .map(delivery -> failed(webhookId, delivery, now))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private static Set<Long> without(Set<Long> held, List<DeliveryRows.Delivery> ended) {
    Set<Long> left = new HashSet<>(held);
    ended.forEach(delivery -> left.remove(delivery.messageId()));
    return left;
  }

  private Optional<Duration> failed(long webhookId, DeliveryRows.Delivery delivery, Instant now) {
    Attempt attempt = delivery.attempt();
    Webhook webhook = locked(webhookId);
    count(webhook, attempt, now);
    Optional<Duration> wait =
        webhook.isActive()
            ? schedule(webhook).nextDelay(delivery.number(), attempt.retryAfter(), random())
            : Optional.empty();
    WebhookMessage message = entities.find(WebhookMessage.class, delivery.messageId());
    wait.ifPresentOrElse(
        length -> message.tryAgainAt(now.plus(length), now), () -> message.failed(now));
    return wait;
  }

  /**
   * Ends a test, whose message is made only now and is never tried again by itself.
   *
   * @return the number of the delivery
   */
  public long recordTest(Parcel parcel, Attempt attempt) {
    long webhookId = parcel.recipient().webhookId();
    Webhook webhook = locked(webhookId);
    if (webhook == null) {
      throw Problem.notFound("Webhook", webhookId);
    }
    Instant now = clock.instant();
    count(webhook, attempt, now);
    trail.note(
        AuditAction.WEBHOOK_TESTED,
        webhookId,
        Map.of("event", parcel.event().word(), "success", attempt.success()));
    long messageId = messages.addTest(parcel, attempt.success(), now);
    return deliveries
        .write(List.of(new DeliveryRows.Delivery(messageId, parcel, 1, attempt)), now)
        .get(0);
  }

  private Webhook locked(long id) {
    return entities.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE);
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
