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
public final class OwnBroker implements AutoCloseable {

  private static final String USER = "hub";
  private static final String PASSWORD = "own:broker=password";

  private BrokerService broker;
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

  /** Starts one, empty. */
  public static OwnBroker start() {
    OwnBroker own = new OwnBroker();
    own.address = "tcp://127.0.0.1:0";
    own.startAgain();
    return own;
  }

  /** Starts it, empty, where it was, with the consumer. */
  public void startAgain() {
    try {
      broker = new BrokerService();
      broker.setBrokerName("own");
      broker.setPersistent(false);
      broker.setUseJmx(false);
      broker.setPlugins(new BrokerPlugin[] {Doorkeeper::new});
      broker.start();
      broker.waitUntilStarted();
      // Before anybody else gets in, so that nothing is missed.
      listen();
      TransportConnector connector = broker.startTransportConnector(broker.addConnector(address));
      address = connector.getConnectUri().toString();
    } catch (Exception e) {
      throw new AssertionError("The own broker does not start", e);
    }
  }

  private void listen() throws JMSException {
    consumer =
        new ActiveMQConnectionFactory(USER, PASSWORD, "vm://own?create=false").createConnection();
    Session session = consumer.createSession(false, Session.AUTO_ACKNOWLEDGE);
    session
        .createConsumer(session.createTopic("cadenza.events"))
        .setMessageListener(message -> events.add((TextMessage) message));
    consumer.start();
  }

  /** How a product finds it. */
  public Map<String, String> settings() {
    return Map.of(
        "CADENZA_BROKER_URL", address,
        "CADENZA_BROKER_USER", USER,
        "CADENZA_BROKER_PASSWORD", PASSWORD);
  }

  /** What came over the topic {@code cadenza.events}. */
  public List<TextMessage> events() {
    return events;
  }

  /** How many events of this name came over the topic. */
  public long heard(String name) {
    return events.stream()
        .filter(
            event -> {
              try {
                return name.equals(event.getStringProperty("event"));
              } catch (JMSException e) {
                throw new AssertionError(e);
              }
            })
        .count();
  }

  @Override
  public void close() {
    stop();
  }

  /** Stops it. */
  public void stop() {
    try {
      consumer.close();
      broker.stop();
      broker.waitUntilStopped();
    } catch (Exception e) {
      throw new AssertionError("The own broker does not stop", e);
    }
  }
}
