package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.events.DomainEvent;
import org.cadenza.events.EventName;
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
    Map<EventName, List<Long>> subscribers = subscribers(due);
    Instant now = clock.instant();
    List<WebhookMessage> messages = new ArrayList<>();
    for (DomainEvent event : due) {
      for (Long id : subscribers.getOrDefault(event.name(), List.of())) {
        messages.add(WebhookMessage.of(event, entities.getReference(Webhook.class, id), now));
      }
      event.webhooksTold();
    }
    messages.forEach(entities::persist);
    messages.stream()
        .limit(MOST_WAKE_UPS)
        .forEach(message -> afterCommit.wake(WakeUp.For.WEBHOOKS, message.id()));
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

  private Map<EventName, List<Long>> subscribers(List<DomainEvent> events) {
    return entities
        .createQuery(
            "select w.id, e from Webhook w join w.events e"
                + " where w.status = :active and e in :names order by w.id",
            Object[].class)
        .setParameter("active", WebhookStatus.ACTIVE)
        .setParameter("names", events.stream().map(DomainEvent::name).distinct().toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (EventName) row[1],
                Collectors.mapping(row -> (Long) row[0], Collectors.toList())));
  }
}
