package org.cadenza.events.wakeups;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.time.Duration;
import java.time.Instant;
import org.cadenza.settings.Json;

/**
 * The JMS broker. What goes to a queue is a wake-up that carries an id and nothing else; rows hold
 * the truth, so a message may be lost or doubled. Sent outside of any transaction.
 */
@Stateless(name = "Broker")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Broker {

  // Else a subscriber that never comes back would keep them all, until the broker is full.
  private static final Duration EVENT_LIFE = Duration.ofDays(7);

  @Resource(name = "jms/connections")
  ConnectionFactory connections;

  @Resource(name = "jms/downloads")
  Queue downloads;

  @Resource(name = "jms/webhooks")
  Queue webhooks;

  @Resource(name = "jms/events")
  Topic events;

  private interface Sending {
    void with(Session session) throws JMSException;
  }

  /** Wakes somebody up for the row with this id. */
  public void wake(WakeUp whom, long id) throws JMSException {
    Queue queue = whom == WakeUp.DOWNLOADS ? downloads : webhooks;
    send(
        session ->
            produce(session, queue, session.createTextMessage(Long.toString(id)), Duration.ZERO));
  }

  /**
   * Tells the topic {@code cadenza.events}: text is {@code {"event", "timestamp", "data"}},
   * properties are {@code event}, {@code id} (the same for a repeat) and {@code time}. A durable
   * subscriber finds it for a week.
   */
  public void broadcast(String event, String id, Instant time, String text) throws JMSException {
    send(
        session -> {
          TextMessage message = session.createTextMessage(text);
          message.setStringProperty("event", event);
          message.setStringProperty("id", id);
          message.setStringProperty("time", Json.mapper().convertValue(time, String.class));
          produce(session, events, message, EVENT_LIFE);
        });
  }

  /** Whether it takes a connection. */
  public boolean answers() {
    try {
      send(session -> session.createTextMessage("?"));
      return true;
    } catch (JMSException | RuntimeException e) {
      return false;
    }
  }

  private void send(Sending sending) throws JMSException {
    // ActiveMQ's adapter knows only the two-argument createSession.
    try (Connection connection = connections.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      sending.with(session);
    }
  }

  private static void produce(
      Session session, Destination destination, TextMessage message, Duration life)
      throws JMSException {
    try (MessageProducer producer = session.createProducer(destination)) {
      producer.setTimeToLive(life.toMillis());
      producer.send(message);
    }
  }
}
