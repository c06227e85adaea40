package org.cadenza.events;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What happened and is still to be told to the topic; each method is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

  /** How long a node may take for a batch before another one does it again. */
  private static final Duration CLAIM = Duration.ofSeconds(60);

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** An event as the topic gets it. */
  public record Announcement(
      long id, String publicId, EventName name, Instant occurredAt, String text) {}

  /** Takes the oldest events that the topic does not have and that no other node is telling it. */
  public List<Announcement> claim(int most) {
    Instant now = clock.instant();
    return due(now, most).stream().map(event -> claim(event, now)).toList();
  }

  @SuppressWarnings("unchecked")
  private List<DomainEvent> due(Instant now, int most) {
    return entities
        .createNativeQuery(
            "SELECT * FROM domain_event WHERE broadcast_due = TRUE"
                + " AND (broadcast_until IS NULL OR broadcast_until < :now)"
                + " ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED",
            DomainEvent.class)
        .setParameter("now", now)
        .setParameter("most", most)
        .getResultList();
  }

  private static Announcement claim(DomainEvent event, Instant now) {
    event.broadcastBefore(now.plus(CLAIM));
    return new Announcement(
        event.id(), event.publicId(), event.name(), event.occurredAt(), event.text());
  }

  /** The topic has these. */
  public void told(List<Long> ids) {
    events(ids).forEach(DomainEvent::broadcasted);
  }

  /** The topic does not take these now. */
  public void release(List<Long> ids) {
    events(ids).forEach(DomainEvent::broadcastFailed);
  }

  private List<DomainEvent> events(List<Long> ids) {
    return entities
        .createQuery("from DomainEvent e where e.id in :ids", DomainEvent.class)
        .setParameter("ids", ids)
        .getResultList();
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
                + " AND webhooks_due = FALSE AND broadcast_due = FALSE LIMIT :most")
        .setParameter("before", before)
        .setParameter("most", most)
        .executeUpdate();
  }
}
