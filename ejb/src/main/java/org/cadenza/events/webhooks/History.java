package org.cadenza.events.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** What has been delivered, or given up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class History {

  @PersistenceContext EntityManager entities;

  /**
   * Removes some messages that are done with, and their deliveries.
   *
   * @return how many there were; fewer than {@code most} means that none is left
   */
  public int prune(Instant before, int most) {
    return entities
        .createNativeQuery(
            "DELETE FROM webhook_message WHERE created_at < :before"
                + " AND state IN ('DELIVERED', 'FAILED', 'CANCELED') LIMIT :most")
        .setParameter("before", before)
        .setParameter("most", most)
        .executeUpdate();
  }
}
