package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.cadenza.config.Settings;

/**
 * How the resource adapter of a server that we only deploy to reaches the broker: an own one by its
 * address, or one that the adapter itself starts from a file written here, like {@link
 * EmbeddedBroker} in all that it keeps.
 */
public final class AdapterBroker {

  /** The address of the broker in the same process. */
  static final String EMBEDDED = "vm://cadenza?create=false&jms.watchTopicAdvisories=false";

  private AdapterBroker() {}

  /** The adapter's properties, in the form of Payara's {@code --property}. */
  public static String adapterProperties(Settings settings, Home home) throws IOException {
    String url = settings.get("cadenza.broker.url");
    String user = settings.get("cadenza.broker.user");
    String password = password(settings, home);
    if (!url.isEmpty()) {
      return properties(url, user, password);
    }
    Path file = home.folder("run").resolve("broker.xml");
    Home.writePrivate(
        file,
        description(settings.get("cadenza.broker.listen"), home.folder("broker"), user, password));
    StringBuilder properties = new StringBuilder(properties(EMBEDDED, user, password));
    add(properties, "BrokerXmlConfig", "xbean:file:" + file);
    return properties.toString();
  }

  /** For a broker that there is. */
  static String properties(String url, String user, String password) {
    StringBuilder properties = new StringBuilder();
    add(properties, "ServerUrl", url);
    add(properties, "UserName", user);
    add(properties, "Password", password);
    return properties.toString();
  }

  /** The one given, or made up at first. */
  static String password(Settings settings, Home home) throws IOException {
    String password = settings.get("cadenza.broker.password");
    return password.isEmpty() ? home.password("broker.password") : password;
  }

  private static void add(StringBuilder properties, String name, String value) {
    properties.append(properties.isEmpty() ? "" : ":").append(name).append('=');
    properties.append(ServerCommands.escape(value));
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
