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
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.events.DomainEvent;
import org.cadenza.events.EventName;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.events.wakeups.WakeUp;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Turns events into messages for the webhooks that want to hear of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Subscriptions {

  // Whoever is woken up looks for all that is due and sends many in a turn, so one for each message
  // would wake the same nodes again and again, and each costs the broker a write to the disk.
  private static final int MESSAGES_PER_WAKE_UP = 100;
  // So many are in memory at once, however many webhooks want an event.
  private static final int PORTION = 500;
  // A transaction ends with the event that reaches it, so that the first are sent soon.
  private static final int MESSAGES = 1000;
  private static final int EVENTS = 100;
  private static final String INSERT =
      "INSERT INTO webhook_message (public_id, webhook_id, event_id, event, payload,"
          + " next_attempt_at, created_at, updated_at, id, state, attempts)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0)";

  @PersistenceContext EntityManager entities;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject AfterCommit afterCommit;
  @Inject Clock clock;

  /**
   * Who wants to hear of an event.
   *
   * @param firstEvent the place in the sequence of events from which on
   */
  private record Subscriber(long id, long firstEvent, long owner, boolean admin) {

    boolean wants(DomainEvent event) {
      return firstEvent <= event.id() && event.isFor(owner, admin);
    }
  }

  /**
   * Makes the messages of the oldest events that have none yet, and that no other node has in hand.
   *
   * @return whether there may be more events
   */
  public boolean tell() {
    Instant now = clock.instant();
    Map<EventName, List<Subscriber>> subscribers = new EnumMap<>(EventName.class);
    List<List<Object>> messages = new ArrayList<>();
    List<DomainEvent> due = due();
    int made = 0;
    Iterator<DomainEvent> events = due.iterator();
    while (events.hasNext() && made < MESSAGES) {
      DomainEvent event = events.next();
      // The same text for all; held once.
      String text = event.text();
      for (Subscriber webhook : subscribers.computeIfAbsent(event.name(), this::subscribers)) {
        if (webhook.wants(event)) {
          messages.add(message(event, text, webhook.id(), now));
          made++;
        }
        if (messages.size() == PORTION) {
          write(messages);
        }
      }
      event.webhooksTold();
    }
    write(messages);
    return events.hasNext() || due.size() == EVENTS;
  }

  private static List<Object> message(DomainEvent event, String text, long webhook, Instant now) {
    return List.of(
        UUID.randomUUID().toString(),
        webhook,
        event.id(),
        event.name().name(),
        text,
        now,
        now,
        now);
  }

  /** Writes messages, and forgets them. */
  private void write(List<List<Object>> messages) {
    Iterator<Long> keys = writer.keys("webhook_message_seq", messages.size()).iterator();
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> message : messages) {
      List<Object> row = new ArrayList<>(message);
      row.add(keys.next());
      rows.add(row);
      if ((rows.size() - 1) % MESSAGES_PER_WAKE_UP == 0) {
        afterCommit.wake(WakeUp.WEBHOOKS, (long) row.get(row.size() - 1));
      }
    }
    writer.add(INSERT, rows);
    messages.clear();
  }

  @SuppressWarnings("unchecked")
  private List<DomainEvent> due() {
    return entities
        .createNativeQuery(
            "SELECT * FROM domain_event WHERE webhooks_due = TRUE"
                + " ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED",
            DomainEvent.class)
        .setParameter("most", EVENTS)
        .getResultList();
  }

  private List<Subscriber> subscribers(EventName event) {
    return reader.list(
        "SELECT w.id, w.first_event, w.owner_id, u.role = 'ADMIN'"
            + " FROM webhook_event e JOIN webhook w ON w.id = e.webhook_id"
            + " JOIN user_account u ON u.id = w.owner_id"
            + " WHERE e.event = ? AND w.status = 'ACTIVE' AND u.active ORDER BY w.id",
        List.of(event.name()),
        row -> new Subscriber(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)));
  }
}
