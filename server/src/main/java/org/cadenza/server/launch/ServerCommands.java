package org.cadenza.server.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands that make a Payara Micro ours; each a list of words. */
final class ServerCommands {

  private static final String CONFIG = "configs.config.server-config.";
  private static final String LISTENERS = CONFIG + "network-config.network-listeners.";

  private ServerCommands() {}

  /** What must stand before the server listens. */
  static List<List<String>> beforeBoot(Settings settings) {
    String address = settings.get("cadenza.address");
    List<List<String>> commands = new ArrayList<>();
    set(commands, LISTENERS + "network-listener.http-listener.address=" + address);
    List<Integer> ports = settings.ports();
    for (int port : ports.subList(1, ports.size())) {
      commands.add(
          List.of(
              "create-network-listener",
              "--listenerport",
              Integer.toString(port),
              "--address",
              address,
              "--protocol",
              "http-listener",
              "port-" + port));
    }
    // One server needs no cluster, and Hazelcast would listen on every address.
    set(commands, CONFIG + "hazelcast-config-specific-configuration.enabled=false");
    set(commands, CONFIG + "batch-runtime-configuration.data-source-lookup-name=jdbc/cadenzaBatch");
    set(commands, CONFIG + "batch-runtime-configuration.schema-name=cadenza");
    set(
        commands,
        CONFIG + "network-config.protocols.protocol.http-listener.http.xpowered-by=false");
    set(
        commands,
        CONFIG + "network-config.protocols.protocol.http-listener.http.server-header=false");
    return commands;
  }

  private static void set(List<List<String>> commands, String setting) {
    commands.add(List.of("set", setting));
  }

  /** Resources, and the application itself. */
  static List<List<String>> afterBoot(Settings settings, String broker, Path install) {
    List<List<String>> commands = new ArrayList<>();
    // Its place is ours: /health serves the application's own checks on every server.
    commands.add(List.of("set-microprofile-healthcheck-configuration", "--endpoint=server-health"));
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
    commands.add(
        List.of("deploy", "--name", "activemq", install.resolve("activemq.rar").toString()));
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
    commands.add(
        List.of(
            "deploy",
            "--force=true",
            "--name",
            "cadenza",
            "--contextroot",
            "/",
            install.resolve("cadenza.war").toString()));
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

  private static String escape(String value) {
    return value.replaceAll("([\\\\:=])", "\\\\$1");
  }
}
