package org.cadenza.events;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.cadenza.nodes.Roster;
import org.cadenza.persistence.Lease;
import org.cadenza.settings.Node;

/** What happened and is still to be told to the topic; each method is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

  private static final long NO_EVENT = -1;

  @PersistenceContext EntityManager entities;
  @Inject Node node;
  @Inject Roster roster;

  /** An event as the topic gets it. */
  public record Announcement(
      long id, String publicId, EventName name, Instant occurredAt, String text) {}

  /**
   * Takes the oldest events that the topic does not have and that no other server is telling it.
   * Whoever claims has none left of an earlier claim, so what is in our name is an orphan.
   */
  public List<Announcement> claim(int most) {
    List<Broadcast> due = due(most);
    if (due.isEmpty()) {
      return List.of();
    }
    due.forEach(broadcast -> broadcast.claim(new Lease(node.owner())));
    return entities
        .createQuery("from DomainEvent e where e.id in :ids order by e.id", DomainEvent.class)
        .setParameter("ids", due.stream().map(Broadcast::eventId).toList())
        .getResultStream()
        .map(Outbox::announcement)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Broadcast> due(int most) {
    return entities
        .createNativeQuery(
            "SELECT * FROM broadcast WHERE"
                + Lease.orphaned("event_id")
                + "ORDER BY event_id LIMIT :most FOR UPDATE SKIP LOCKED",
            Broadcast.class)
        .setParameter("me", node.owner())
        .setParameter("gone", roster.gone("broadcast", "TRUE"))
        .setParameter("mine", List.of(NO_EVENT))
        .setParameter("most", most)
        .getResultList();
  }

  private static Announcement announcement(DomainEvent event) {
    return new Announcement(
        event.id(), event.publicId(), event.name(), event.occurredAt(), event.text());
  }

  /** The topic has these. */
  public void told(List<Long> ids) {
    update("delete from Broadcast b where b.eventId in :ids", ids);
  }

  /** The topic does not take these now; anybody may try again. */
  public void release(List<Long> ids) {
    update("update Broadcast b set b.lease.owner = null where b.eventId in :ids", ids);
  }

  private void update(String statement, List<Long> ids) {
    entities.createQuery(statement).setParameter("ids", ids).executeUpdate();
  }

  /**
   * Removes some events of which everybody has been told.
   *
   * @return how many there were; fewer than {@code most} means that none is left
   */
  public int prune(Instant before, int most) {
    return entities
        .createNativeQuery(
            "DELETE FROM domain_event WHERE occurred_at < :before"
                + " AND webhooks_due = FALSE AND NOT EXISTS (SELECT 1 FROM broadcast b"
                + " WHERE b.event_id = domain_event.id) LIMIT :most")
        .setParameter("before", before)
        .setParameter("most", most)
        .executeUpdate();
  }
}
