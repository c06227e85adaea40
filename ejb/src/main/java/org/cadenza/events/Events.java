package org.cadenza.events;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Announces what happened: written in the caller's transaction, told after its commit. */
@Stateless
public class Events {

  @PersistenceContext EntityManager entities;
  @Inject Event<Announced> announcements;
  @Inject Clock clock;

  /** That the outbox has something new; observed after the commit. */
  public record Announced(EventName name) {}

  /**
   * Puts an event into the outbox.
   *
   * @param data a record or map that becomes the payload's {@code data}, as the document shows it
   */
  public void announce(EventName name, Object data) {
    put(null, name, data);
  }

  /** Puts an event into the outbox of which only the webhooks of one user and of admins hear. */
  public void announceTo(long userId, EventName name, Object data) {
    put(userId, name, data);
  }

  private void put(Long userId, EventName name, Object data) {
    DomainEvent event = new DomainEvent(userId, name, data, clock.instant());
    entities.persist(event);
    entities.persist(new Broadcast(event));
    announcements.fire(new Announced(name));
  }

  /** A place in the sequence of events: whatever is announced from now on has a higher id. */
  public long place() {
    return ((Number)
            entities.createNativeQuery("SELECT NEXT VALUE FOR domain_event_seq").getSingleResult())
        .longValue();
  }
}
