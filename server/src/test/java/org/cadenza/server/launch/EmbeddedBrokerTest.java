package org.cadenza.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.nio.file.Path;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.command.ActiveMQTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  private static final String PASSWORD = "<&\"'%s>";

  @TempDir Path folder;

  @Test
  void aFullStoreFailsASendInsteadOfBlockingItForEver() throws Exception {
    assertEquals(3000, broker().getSystemUsage().getSendFailIfNoSpaceAfterTimeout());
  }

  @Test
  void aSubscriberThatDoesNotReturnForAWeekIsForgotten() throws Exception {
    assertEquals(604_800_000, broker().getOfflineDurableSubscriberTimeout());
    assertEquals(3_600_000, broker().getOfflineDurableSubscriberTaskSchedule());
  }

  @Test
  void whatExpiresIsNotKeptAmongTheDeadLetters() throws Exception {
    assertFalse(
        broker()
            .getDestinationPolicy()
            .getEntryFor(new ActiveMQTopic("cadenza.events"))
            .getDeadLetterStrategy()
            .isProcessExpired());
  }

  @Test
  void thePasswordMayHoldAnySignAndIsAskedFor() throws Exception {
    BrokerService broker = broker();
    broker.start();
    try {
      broker.waitUntilStarted();
      connect("cadenza", PASSWORD);
      assertThrows(JMSException.class, () -> connect("cadenza", "another"));
    } finally {
      broker.stop();
    }
  }

  private BrokerService broker() throws Exception {
    return EmbeddedBroker.described(folder, "cadenza", PASSWORD);
  }

  private static void connect(String user, String password) throws JMSException {
    ConnectionFactory connections = new ActiveMQConnectionFactory("vm://cadenza?create=false");
    try (Connection connection = connections.createConnection(user, password)) {
      connection.start();
    }
  }
}
