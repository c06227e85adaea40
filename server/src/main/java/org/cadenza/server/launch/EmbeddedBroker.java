package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.cadenza.config.Settings;

/**
 * How the resource adapter reaches the broker: an own one by its address, or an embedded and
 * persistent one that the adapter itself starts from a file written here.
 *
 * <p>The embedded one keeps a durable subscriber's events for a week, like the events' own time to
 * live, and then forgets a subscriber who has not come back; else one that never returns would fill
 * the store for all. With the store full nevertheless, a send fails after three seconds instead of
 * blocking its thread: events wait in the outbox, and sweeps do the work of wake-ups.
 */
public final class EmbeddedBroker {

  private EmbeddedBroker() {}

  /** The adapter's properties, in the form of Payara's {@code --property}. */
  public static String adapterProperties(Settings settings, Home home) throws IOException {
    String url = settings.get("cadenza.broker.url");
    String user = settings.get("cadenza.broker.user");
    String password = settings.get("cadenza.broker.password");
    if (password.isEmpty()) {
      password = home.password("broker.password");
    }
    StringBuilder properties = new StringBuilder();
    if (url.isEmpty()) {
      Path file = home.folder("run").resolve("broker.xml");
      Home.writePrivate(
          file,
          description(
              settings.get("cadenza.broker.listen"), home.folder("broker"), user, password));
      add(properties, "ServerUrl", "vm://cadenza?create=false&jms.watchTopicAdvisories=false");
      add(properties, "BrokerXmlConfig", "xbean:file:" + file);
    } else {
      add(properties, "ServerUrl", url);
    }
    add(properties, "UserName", user);
    add(properties, "Password", password);
    return properties.toString();
  }

  private static void add(StringBuilder properties, String name, String value) {
    properties.append(properties.isEmpty() ? "" : ":").append(name).append('=');
    properties.append(value.replaceAll("([\\\\:=])", "\\\\$1"));
  }

  static String description(String listen, Path folder, String user, String password) {
    return """
    <beans xmlns="http://www.springframework.org/schema/beans"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.springframework.org/schema/beans
          http://www.springframework.org/schema/beans/spring-beans.xsd
          http://activemq.apache.org/schema/core
          http://activemq.apache.org/schema/core/activemq-core.xsd">
      <broker xmlns="http://activemq.apache.org/schema/core" brokerName="cadenza" persistent="true"
          useJmx="false" useShutdownHook="false" schedulerSupport="false" dataDirectory="%1$s"
          offlineDurableSubscriberTimeout="604800000"
          offlineDurableSubscriberTaskSchedule="3600000">
        <plugins>
          <simpleAuthenticationPlugin>
            <users>
              <authenticationUser username="%2$s" password="%3$s" groups="all"/>
            </users>
          </simpleAuthenticationPlugin>
        </plugins>
        <!-- What expires is gone, and not kept among the dead letters for ever. -->
        <destinationPolicy><policyMap><policyEntries>
          <policyEntry topic=">"><deadLetterStrategy>
            <sharedDeadLetterStrategy processExpired="false"/>
          </deadLetterStrategy></policyEntry>
        </policyEntries></policyMap></destinationPolicy>
        <persistenceAdapter>
          <kahaDB directory="%1$s/kahadb" journalMaxFileLength="16mb"/>
        </persistenceAdapter>
        <systemUsage><systemUsage sendFailIfNoSpaceAfterTimeout="3000">
          <memoryUsage><memoryUsage limit="64 mb"/></memoryUsage>
          <storeUsage><storeUsage limit="1 gb"/></storeUsage>
        </systemUsage></systemUsage>
        %4$s
      </broker>
    </beans>
    """
        .formatted(xml(folder.toString()), xml(user), xml(password), listener(listen));
  }

  private static String listener(String listen) {
    if (listen.isEmpty()) {
      return "";
    }
    int colon = listen.lastIndexOf(':');
    if (colon < 0 || !listen.substring(colon + 1).matches("\\d{1,5}")) {
      throw new StartFailure("CADENZA_BROKER_LISTEN must be host:port, not '" + listen + "'");
    }
    return "<transportConnectors><transportConnector uri=\"tcp://"
        + xml(listen)
        + "?maximumConnections=100\"/></transportConnectors>";
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
