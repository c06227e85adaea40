package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** What becomes of waiting messages when their webhook is switched off. */
@Stateless
public class WaitingMessages {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** They are never sent: who switches a webhook on again wants to hear what happens from then. */
  public void drop(Webhook webhook) {
    entities
        .createQuery(
            "update WebhookMessage m set m.state = :failed, m.updatedAt = :now"
                + " where m.webhook = :webhook and m.state = :pending")
        .setParameter("failed", MessageState.FAILED)
        .setParameter("now", clock.instant())
        .setParameter("webhook", webhook)
        .setParameter("pending", MessageState.PENDING)
        .executeUpdate();
  }

  /**
   * Drops what came to wait after its webhook was switched off: a message that was just being
   * written, or one that a crash left under way.
   */
  public void dropStranded() {
    for (Long id : switchedOffWithMessages()) {
      Webhook webhook = entities.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (webhook != null && !webhook.isActive()) {
        drop(webhook);
      }
    }
  }

  private List<Long> switchedOffWithMessages() {
    return entities
        .createQuery(
            "select w.id from Webhook w where w.status <> :active and exists (select 1"
                + " from WebhookMessage m where m.webhook = w and m.state = :pending) order by w.id",
            Long.class)
        .setParameter("active", WebhookStatus.ACTIVE)
        .setParameter("pending", MessageState.PENDING)
        .getResultList();
  }
}
