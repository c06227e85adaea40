package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.cadenza.server.e2e.Announcements;
import org.cadenza.server.e2e.FreePorts;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("micro")
class TopicIT {

  private static final String PASSWORD = "topic password";

  @Test
  void durableSubscribersOutsideHearEveryEventEvenThoseTheyMissed()
      throws JMSException, IOException {
    String listen = "127.0.0.1:" + FreePorts.take(1)[0];
    Map<String, String> environment =
        Map.of("CADENZA_BROKER_LISTEN", listen, "CADENZA_BROKER_PASSWORD", PASSWORD);
    try (Product product = Product.with(environment).start()) {
      ActiveMQConnectionFactory broker =
          new ActiveMQConnectionFactory("cadenza", PASSWORD, "tcp://" + listen);
      try (Connection connection = broker.createConnection()) {
        subscribe(connection);
      }
      // Nobody listens now; the subscription keeps it.
      String job = Announcements.refreshCatalog(product);
      try (Connection connection = broker.createConnection()) {
        MessageConsumer subscriber = subscribe(connection);
        TextMessage message = (TextMessage) subscriber.receive(20_000);
        assertNotNull(message, "the event is on the topic");
        assertEquals(DeliveryMode.PERSISTENT, message.getJMSDeliveryMode());
        assertEquals("catalog_refresh", message.getStringProperty("event"));
        UUID.fromString(message.getStringProperty("id"));
        JsonNode text = new ObjectMapper().readTree(message.getText());
        assertEquals(text.path("timestamp").asText(), message.getStringProperty("time"));
        assertEquals("catalog_refresh", text.path("event").asText());
        assertEquals(job, text.at("/data/job_id").asText());
        assertNull(subscriber.receive(1_000), "once is enough");
      }
    }
  }

  private static MessageConsumer subscribe(Connection connection) throws JMSException {
    connection.setClientID("outsider");
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    MessageConsumer subscriber =
        session.createDurableSubscriber(session.createTopic("cadenza.events"), "events");
    connection.start();
    return subscriber;
  }
}
