package org.cadenza.server.e2e;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.Broker;
import org.apache.activemq.broker.BrokerFilter;
import org.apache.activemq.broker.BrokerPlugin;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.ConnectionContext;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.command.ConnectionInfo;

/** An ActiveMQ as somebody runs it for himself, with a consumer of the topic for outsiders. */
final class OwnBroker implements AutoCloseable {

  private static final String USER = "hub";
  private static final String PASSWORD = "own:broker=password";

  private final BrokerService broker = new BrokerService();
  private final List<TextMessage> events = new CopyOnWriteArrayList<>();
  private String address;
  private Connection consumer;

  /** Lets in who has the password. */
  private static final class Doorkeeper extends BrokerFilter {

    Doorkeeper(Broker next) {
      super(next);
    }

    @Override
    public void addConnection(ConnectionContext context, ConnectionInfo info) throws Exception {
      if (!USER.equals(info.getUserName()) || !PASSWORD.equals(info.getPassword())) {
        throw new SecurityException("Wrong user or password");
      }
      super.addConnection(context, info);
    }
  }

  static OwnBroker start() {
    OwnBroker own = new OwnBroker();
    try {
      own.broker.setBrokerName("own");
      own.broker.setPersistent(false);
      own.broker.setUseJmx(false);
      own.broker.setPlugins(new BrokerPlugin[] {Doorkeeper::new});
      TransportConnector connector = own.broker.addConnector("tcp://127.0.0.1:0");
      own.broker.start();
      own.broker.waitUntilStarted();
      own.address = connector.getConnectUri().toString();
      own.listen();
      return own;
    } catch (Exception e) {
      throw new AssertionError("The own broker does not start", e);
    }
  }

  private void listen() throws JMSException {
    consumer = new ActiveMQConnectionFactory(USER, PASSWORD, address).createConnection();
    Session session = consumer.createSession(false, Session.AUTO_ACKNOWLEDGE);
    session
        .createConsumer(session.createTopic("cadenza.events"))
        .setMessageListener(message -> events.add((TextMessage) message));
    consumer.start();
  }

  /** How a product finds it. */
  Map<String, String> settings() {
    return Map.of(
        "CADENZA_BROKER_URL", address,
        "CADENZA_BROKER_USER", USER,
        "CADENZA_BROKER_PASSWORD", PASSWORD);
  }

  /** What came over the topic {@code cadenza.events}. */
  List<TextMessage> events() {
    return events;
  }

  @Override
  public void close() {
    try {
      consumer.close();
      broker.stop();
    } catch (Exception e) {
      throw new AssertionError("The own broker does not stop", e);
    }
  }
}
