package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

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
}
