package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cadenza.events.DomainEvent;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.events.wakeups.WakeUp;

/** Turns events into messages for the webhooks that want to hear of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Subscriptions {

  // Whoever is woken up looks for all that is due, so more would wake the same nodes again.
  private static final int MOST_WAKE_UPS = 16;

  @PersistenceContext EntityManager entities;
  @Inject AfterCommit afterCommit;
  @Inject Clock clock;

  /**
   * Makes the messages of the oldest events that have none yet, and that no other node has in hand.
   *
   * @return how many events there were
   */
  public int tell(int most) {
    List<DomainEvent> due = due(most);
    if (due.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    List<WebhookMessage> messages = messages(due, now);
    messages.forEach(entities::persist);
    due.forEach(DomainEvent::webhooksTold);
    messages.stream()
        .limit(MOST_WAKE_UPS)
        .forEach(message -> afterCommit.wake(WakeUp.WEBHOOKS, message.id()));
    return due.size();
  }

  @SuppressWarnings("unchecked")
  private List<DomainEvent> due(int most) {
    return entities
        .createNativeQuery(
            "SELECT * FROM domain_event WHERE webhooks_due = TRUE"
                + " ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED",
            DomainEvent.class)
        .setParameter("most", most)
        .getResultList();
  }

  private List<WebhookMessage> messages(List<DomainEvent> events, Instant now) {
    return entities
        .createQuery(
            "select event.id, w.id from DomainEvent event, Webhook w join w.events wanted"
                + " where event in :events and wanted = event.name and w.firstEvent <= event.id"
                + " and w.status = :active order by event.id, w.id",
            Object[].class)
        .setParameter("events", events)
        .setParameter("active", WebhookStatus.ACTIVE)
        .getResultStream()
        .map(row -> message((Long) row[0], (Long) row[1], now))
        .toList();
  }

  private WebhookMessage message(Long event, Long webhook, Instant now) {
    // The event is at hand already, and of the webhook only the id is needed.
    return WebhookMessage.of(
        entities.find(DomainEvent.class, event),
        entities.getReference(Webhook.class, webhook),
        now);
  }
}
