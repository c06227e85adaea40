package org.cadenza.server.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.config.Settings;
import org.cadenza.server.launch.StartFailure;

/**
 * WildFly, with a configuration of its own, {@code cadenza.xml}: made anew from {@code
 * standalone-full.xml} each time, so that a second deployment ends where the first did, and
 * whatever its owner wants for all applications belongs into that file.
 */
record WildFly(Path folder) implements FullServer {

  private static final int OLDEST = 39;
  private static final Pattern PRODUCT =
      Pattern.compile("wildfly-\\S*product-conf-(\\d+)\\.\\S*\\.jar");

  @Override
  public void check() {
    if (Files.notExists(usual()) || Files.notExists(folder.resolve("jboss-modules.jar"))) {
      throw new StartFailure(folder + " is not an unpacked WildFly");
    }
    int version = version();
    if (version < OLDEST) {
      throw new StartFailure(
          "WildFly " + OLDEST + " or later is needed; in " + folder + " is " + version);
    }
    if (isRunning()) {
      throw new StartFailure("The WildFly in " + folder + " is running: stop it first");
    }
  }

  private int version() {
    Path product = folder.resolve("modules/system/layers/base/org/jboss/as/product/main");
    try (Stream<Path> files = Files.list(product)) {
      return files
          .map(file -> PRODUCT.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Integer.valueOf(name.group(1)))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new StartFailure(folder + " is not an unpacked WildFly", e);
    }
  }

  private boolean isRunning() {
    String home = "-Djboss.home.dir=" + folder;
    return ProcessHandle.allProcesses()
        .flatMap(process -> Stream.of(process.info().arguments().orElse(new String[0])))
        .anyMatch(home::equals);
  }

  @Override
  public void deploy(Plan plan) throws IOException {
    if (!plan.settings().get("cadenza.broker.url").isEmpty()
        || !plan.settings().get("cadenza.broker.listen").isEmpty()) {
      throw new StartFailure(
          "WildFly uses its own broker: CADENZA_BROKER_URL and CADENZA_BROKER_LISTEN must be"
              + " unset");
    }
    addDriver(plan);
    Files.copy(usual(), configuration("cadenza.xml"), StandardCopyOption.REPLACE_EXISTING);
    Path script = Templates.filled("wildfly.cli", values(plan));
    try {
      Program.Ended ended = new Program(folder.resolve("bin/jboss-cli.sh")).run("--file=" + script);
      if (ended.status() != 0) {
        throw new StartFailure("WildFly refuses: " + reason(ended.output()));
      }
    } finally {
      Files.delete(script);
      closeToOthers("cadenza.xml", "rw-------");
      closeToOthers("cadenza_xml_history", "rwx------");
    }
  }

  private void addDriver(Plan plan) throws IOException {
    Path module = Files.createDirectories(folder.resolve("modules/org/mariadb/jdbc/main"));
    Files.writeString(module.resolve("module.xml"), Templates.text("wildfly-module.xml"));
    for (String library : List.of("mariadb-java-client.jar", "jna.jar")) {
      Files.copy(
          plan.library(library), module.resolve(library), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The configuration holds passwords. */
  private void closeToOthers(String name, String mode) throws IOException {
    if (Files.exists(configuration(name))) {
      Files.setPosixFilePermissions(configuration(name), PosixFilePermissions.fromString(mode));
    }
  }

  private Path usual() {
    return configuration("standalone-full.xml");
  }

  private Path configuration(String name) {
    return folder.resolve("standalone/configuration").resolve(name);
  }

  private static Map<String, String> values(Plan plan) {
    List<Integer> ports = plan.settings().ports();
    return Map.of(
        "properties",
        plan.properties().entrySet().stream()
            .map(property -> property(property.getKey(), property.getValue()))
            .collect(Collectors.joining("\n")),
        "address",
        plan.settings().get("cadenza.address"),
        "port",
        Integer.toString(ports.get(0)),
        "listeners",
        ports.stream().skip(1).map(WildFly::listener).collect(Collectors.joining("\n")),
        "ear",
        plan.ear().toString());
  }

  private static String property(String key, String value) {
    if (value.contains("${")) {
      throw new StartFailure(
          Settings.variable(key) + " must not contain ${, which WildFly would replace");
    }
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return "/system-property=" + key + ":add(value=\"" + quoted + "\")";
  }

  private static String listener(int port) {
    return """
    /socket-binding-group=standard-sockets/socket-binding=port-%1$d:add(port=%1$d)
    /subsystem=undertow/server=default-server/http-listener=port-%1$d:add(socket-binding=port-%1$d)\
    """
        .formatted(port);
  }

  private static String reason(List<String> output) {
    return output.stream()
        .filter(line -> line.contains("WFLY") || line.contains("rror"))
        .findFirst()
        .or(() -> output.stream().reduce((before, last) -> last))
        .orElse("no reason given")
        .strip();
  }

  @Override
  public String start() {
    return folder.resolve("bin/standalone.sh") + " -c cadenza.xml";
  }
}
