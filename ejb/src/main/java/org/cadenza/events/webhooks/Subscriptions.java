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

  // Whoever is woken up looks for all that is due and sends many in a turn, so one for each message
  // would wake the same nodes again and again, and each costs the broker a write to the disk.
  private static final int MESSAGES_PER_WAKE_UP = 100;
  // So much is in memory at once, however many webhooks want an event.
  private static final int PORTION = 500;

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
    due.forEach(DomainEvent::webhooksTold);
    Instant now = clock.instant();
    int messages = 0;
    for (DomainEvent event : due) {
      // The same text for all; held once.
      String text = event.text();
      for (Long webhook : wanting(event)) {
        WebhookMessage message =
            WebhookMessage.of(event, text, entities.getReference(Webhook.class, webhook), now);
        entities.persist(message);
        if (messages++ % MESSAGES_PER_WAKE_UP == 0) {
          afterCommit.wake(WakeUp.WEBHOOKS, message.id());
        }
        if (messages % PORTION == 0) {
          entities.flush();
          entities.clear();
        }
      }
    }
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

  private List<Long> wanting(DomainEvent event) {
    return entities
        .createQuery(
            "select w.id from Webhook w join w.events wanted where wanted = :name"
                + " and w.firstEvent <= :event and w.status = :active order by w.id",
            Long.class)
        .setParameter("name", event.name())
        .setParameter("event", event.id())
        .setParameter("active", WebhookStatus.ACTIVE)
        .getResultList();
  }
}
