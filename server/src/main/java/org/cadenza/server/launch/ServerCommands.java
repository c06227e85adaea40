package org.cadenza.server.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadenza.config.Settings;

/** The commands that make a Payara ours, Micro or Server; each a list of words. */
public final class ServerCommands {

  private static final String CONFIG = "configs.config.server-config.";
  private static final String LISTENERS = CONFIG + "network-config.network-listeners.";

  private ServerCommands() {}

  /** What must stand before the server listens. */
  static List<List<String>> beforeBoot(Settings settings) {
    String address = settings.get("cadenza.address");
    List<List<String>> commands = new ArrayList<>();
    set(commands, LISTENERS + "network-listener.http-listener.address=" + address);
    commands.addAll(listeners(settings.ports(), address, "http-listener"));
    // One server needs no cluster, and Hazelcast would listen on every address.
    set(commands, CONFIG + "hazelcast-config-specific-configuration.enabled=false");
    set(commands, CONFIG + "batch-runtime-configuration.data-source-lookup-name=jdbc/cadenzaBatch");
    set(
        commands,
        CONFIG
            + "batch-runtime-configuration.schema-name="
            + databaseName(settings.get("cadenza.db.url")));
    set(
        commands,
        CONFIG + "network-config.protocols.protocol.http-listener.http.xpowered-by=false");
    set(
        commands,
        CONFIG + "network-config.protocols.protocol.http-listener.http.server-header=false");
    return commands;
  }

  /**
   * What makes it listen on all ports but the first.
   *
   * @param protocol that of the first
   */
  public static List<List<String>> listeners(List<Integer> ports, String address, String protocol) {
    return ports.stream()
        .skip(1)
        .map(
            port ->
                List.of(
                    "create-network-listener",
                    "--listenerport",
                    Integer.toString(port),
                    "--address",
                    address,
                    "--protocol",
                    protocol,
                    "port-" + port))
        .toList();
  }

  /** What sets system properties, for a server that is not started by us. */
  public static List<String> properties(Map<String, String> all) {
    Map<String, String> properties = new TreeMap<>(all);
    properties.put(
        "hibernate.transaction.jta.platform",
        "org.hibernate.engine.transaction.jta.platform.internal.SunOneJtaPlatform");
    return List.of(
        "create-system-properties",
        properties.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> each.getKey() + "=" + escape(each.getValue()))
            .collect(Collectors.joining(":")));
  }

  private static void set(List<List<String>> commands, String setting) {
    commands.add(List.of("set", setting));
  }

  /** Resources, and the application itself. */
  static List<List<String>> afterBoot(Settings settings, String broker, Path install) {
    List<List<String>> commands =
        new ArrayList<>(resources(settings, broker, install.resolve("adapter.rar")));
    commands.add(deployment(install.resolve("cadenza.war")));
    return commands;
  }

  /** What puts the application in, WAR or EAR. */
  public static List<String> deployment(Path application) {
    return List.of(
        "deploy",
        "--force=true",
        "--name",
        "cadenza",
        "--contextroot",
        "/",
        application.toString());
  }

  /**
   * Pools, the broker's adapter and the destinations.
   *
   * @param broker the adapter's properties
   * @param adapter the adapter's archive
   */
  public static List<List<String>> resources(Settings settings, String broker, Path adapter) {
    List<List<String>> commands = new ArrayList<>();
    // Their places are ours: /metrics and /health are the application's own, alike on every server.
    commands.add(List.of("set-metrics-configuration", "--enabled=false"));
    commands.add(
        List.of(
            "set-microprofile-healthcheck-configuration",
            "--enabled=false",
            "--endpoint=server-health"));
    commands.add(
        List.of(
            "create-jdbc-connection-pool",
            "--datasourceclassname",
            "org.mariadb.jdbc.MariaDbDataSource",
            "--restype",
            "javax.sql.DataSource",
            // The job repository must not take part in our transactions.
            "--nontransactionalconnections=true",
            "--steadypoolsize",
            "1",
            "--maxpoolsize",
            "8",
            "--isconnectvalidatereq=true",
            "--validationmethod=table",
            "--validationtable=information_schema.CHARACTER_SETS",
            "--property",
            batchRepository(settings),
            "cadenzaBatchPool"));
    commands.add(
        List.of(
            "create-jdbc-resource", "--connectionpoolid", "cadenzaBatchPool", "jdbc/cadenzaBatch"));
    commands.add(List.of("create-resource-adapter-config", "--property", broker, "activemq"));
    commands.add(List.of("deploy", "--name", "activemq", adapter.toString()));
    commands.add(
        List.of(
            "create-connector-connection-pool",
            "--raname",
            "activemq",
            "--connectiondefinition",
            "jakarta.jms.ConnectionFactory",
            "--transactionsupport",
            "NoTransaction",
            "--steadypoolsize",
            "1",
            "--maxpoolsize",
            "20",
            "cadenzaBrokerPool"));
    commands.add(
        List.of(
            "create-connector-resource",
            "--poolname",
            "cadenzaBrokerPool",
            "jms/cadenza/connections"));
    destination(commands, "Queue", "downloads", "downloads");
    destination(commands, "Queue", "webhooks", "webhooks");
    destination(commands, "Topic", "cadenza.events", "events");
    return commands;
  }

  private static void destination(
      List<List<String>> commands, String type, String physicalName, String name) {
    commands.add(
        List.of(
            "create-admin-object",
            "--raname",
            "activemq",
            "--restype",
            "jakarta.jms." + type,
            "--property",
            "PhysicalName=" + physicalName,
            "jms/cadenza/" + name));
  }

  private static String batchRepository(Settings settings) {
    String url = settings.get("cadenza.db.url");
    String withMetadata = url + (url.contains("?") ? "&" : "?") + "useMysqlMetadata=true";
    return "user="
        + escape(settings.get("cadenza.db.user"))
        + ":password="
        + escape(settings.get("cadenza.db.password"))
        + ":url="
        + escape(withMetadata);
  }

  /** From {@code jdbc:mariadb://host:port/name?options}; ours if no other is told. */
  public static String databaseName(String url) {
    if (url.isEmpty()) {
      return "cadenza";
    }
    String path = url.replaceFirst("\\?.*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A value among properties that are separated by colons. */
  static String escape(String value) {
    return value.replaceAll("([\\\\:=\"'])", "\\\\$1");
  }
}
