package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.broker.BrokerPlugin;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.region.policy.PolicyEntry;
import org.apache.activemq.broker.region.policy.PolicyMap;
import org.apache.activemq.broker.region.policy.SharedDeadLetterStrategy;
import org.apache.activemq.security.AuthenticationUser;
import org.apache.activemq.security.SimpleAuthenticationPlugin;
import org.apache.activemq.store.kahadb.KahaDBPersistenceAdapter;
import org.apache.activemq.usage.SystemUsage;
import org.cadenza.config.Settings;

/**
 * The persistent broker in this process, which starts beside the database and before the resource
 * adapter that connects to it; and how the adapter reaches it, or an own broker by its address.
 *
 * <p>The embedded one keeps a durable subscriber's events for a week, like the events' own time to
 * live, and then forgets a subscriber who has not come back; else one that never returns would fill
 * the store for all. With the store full nevertheless, a send fails after three seconds instead of
 * blocking its thread: events wait in the outbox, and sweeps do the work of wake-ups.
 */
final class EmbeddedBroker {

  private static final String NAME = "cadenza";
  private static final long WEEK_MILLIS = 7 * 24 * 3_600_000L;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final int SEND_MILLIS = 3000;

  private final BrokerService service;

  private EmbeddedBroker(BrokerService service) {
    this.service = service;
  }

  /** Starts it; null where the settings name an own one. */
  static EmbeddedBroker start(Settings settings, Home home) {
    if (!settings.get("cadenza.broker.url").isEmpty()) {
      return null;
    }
    try {
      BrokerService service =
          described(
              home.folder("broker"),
              settings.get("cadenza.broker.user"),
              AdapterBroker.password(settings, home));
      listen(service, settings.get("cadenza.broker.listen"));
      service.start();
      service.waitUntilStarted();
      return new EmbeddedBroker(service);
    } catch (StartFailure e) {
      throw e;
    } catch (Exception e) { // as BrokerService declares it
      throw new StartFailure("The embedded broker does not start: " + e.getMessage(), e);
    }
  }

  void stop() {
    try {
      service.stop();
    } catch (Exception e) { // as BrokerService declares it
      System.getLogger(EmbeddedBroker.class.getName())
          .log(System.Logger.Level.WARNING, "The embedded broker did not stop cleanly", e);
    }
  }

  /** The adapter's properties, in the form of Payara's {@code --property}. */
  static String adapterProperties(Settings settings, Home home) throws IOException {
    String url = settings.get("cadenza.broker.url");
    return AdapterBroker.properties(
        url.isEmpty() ? AdapterBroker.EMBEDDED : url,
        settings.get("cadenza.broker.user"),
        AdapterBroker.password(settings, home));
  }

  /** As it is to be, not started. */
  static BrokerService described(Path folder, String user, String password) throws Exception {
    BrokerService service = new BrokerService();
    service.setBrokerName(NAME);
    service.setUseJmx(false);
    // The launcher stops it, after the server.
    service.setUseShutdownHook(false);
    service.setSchedulerSupport(false);
    service.setDataDirectory(folder.toString());
    service.setOfflineDurableSubscriberTimeout(WEEK_MILLIS);
    service.setOfflineDurableSubscriberTaskSchedule(HOUR_MILLIS);
    service.setPlugins(
        new BrokerPlugin[] {
          new SimpleAuthenticationPlugin(List.of(new AuthenticationUser(user, password, "all")))
        });
    service.setDestinationPolicy(forgetful());
    KahaDBPersistenceAdapter store = new KahaDBPersistenceAdapter();
    store.setDirectory(folder.resolve("kahadb").toFile());
    store.setJournalMaxFileLength(16 << 20);
    service.setPersistenceAdapter(store);
    SystemUsage usage = service.getSystemUsage();
    usage.setSendFailIfNoSpaceAfterTimeout(SEND_MILLIS);
    usage.getMemoryUsage().setLimit(64L << 20);
    usage.getStoreUsage().setLimit(1L << 30);
    return service;
  }

  /** What expires is gone, and not kept among the dead letters for ever. */
  private static PolicyMap forgetful() {
    SharedDeadLetterStrategy dead = new SharedDeadLetterStrategy();
    dead.setProcessExpired(false);
    PolicyEntry topics = new PolicyEntry();
    topics.setTopic(">");
    topics.setDeadLetterStrategy(dead);
    PolicyMap policies = new PolicyMap();
    policies.setPolicyEntries(List.of(topics));
    return policies;
  }

  private static void listen(BrokerService service, String listen) throws Exception {
    if (listen.isEmpty()) {
      return;
    }
    int colon = listen.lastIndexOf(':');
    if (colon < 0 || !listen.substring(colon + 1).matches("\\d{1,5}")) {
      throw new StartFailure("CADENZA_BROKER_LISTEN must be host:port, not '" + listen + "'");
    }
    service.addConnector("tcp://" + listen + "?maximumConnections=100");
  }
}
