package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.cadenza.config.Settings;

/**
 * A Payara domain that Cadenza has been deployed to, kept so that the next products begin with a
 * copy of it: a deployment starts the server twice and the application once, and there are dozens
 * of products. What differs between them is written into the copy; what is out of the ordinary is
 * deployed as people do it, and so is the first one.
 *
 * @param domain the copy that is kept
 * @param console the ports of the server itself
 * @param settings what was deployed, by environment variable
 * @param broker how its home reaches the broker: file and content
 */
record DeployedDomain(
    Path domain, List<Integer> console, Map<String, String> settings, Map<String, String> broker) {

  /** One of our system properties; they stand in no order. */
  private static final Pattern PROPERTY =
      Pattern.compile("<system-property [^>]*name=\"cadenza\\.[^>]*></system-property>");

  private static final List<String> BROKER = List.of("broker.password", "run/broker.xml");
  private static final List<String> DIFFERING =
      List.of("CADENZA_HOME", "CADENZA_PORTS", "CADENZA_DB_URL");

  private static DeployedDomain kept;

  /** Keeps the first ordinary one. */
  static synchronized void keep(Path domain, List<Integer> console, Map<String, String> settings) {
    if (kept != null || !isOrdinary(settings)) {
      return;
    }
    try {
      Path copy = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "e2e-domain-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> TestHome.delete(copy)));
      FileUtils.copyDirectory(domain.toFile(), copy.toFile());
      Path home = Path.of(settings.get("CADENZA_HOME"));
      Map<String, String> broker =
          BROKER.stream()
              .collect(
                  Collectors.toMap(file -> file, file -> ServerProcess.read(home.resolve(file))));
      kept = new DeployedDomain(copy, console, settings, broker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a domain as if it had been deployed to; false if it is to be. */
  static synchronized boolean copyTo(
      Path domain, List<Integer> console, Map<String, String> settings) {
    Path home = Path.of(settings.get("CADENZA_HOME"));
    if (kept == null || !isOrdinary(settings) || Files.exists(home.resolve(BROKER.get(0)))) {
      return false;
    }
    try {
      FileUtils.deleteDirectory(domain.toFile());
      FileUtils.copyDirectory(kept.domain.toFile(), domain.toFile());
      Path file = domain.resolve("config/domain.xml");
      Files.writeString(file, kept.described(Files.readString(file), console, settings));
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(
          home.resolve("run"),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      for (String name : BROKER) {
        Path there = home.resolve(name);
        Files.writeString(there, kept.moved(kept.broker.get(name), settings));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rw-------"));
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether only values of system properties and what {@link #DIFFERING} names are its own. */
  private static boolean isOrdinary(Map<String, String> settings) {
    return settings.get("CADENZA_PORTS").split(",", -1).length == 2
        && settings.get("CADENZA_DB_URL").matches("jdbc:mariadb://127\\.0\\.0\\.1:\\d+/collection")
        && !settings.containsValue("")
        && settings.keySet().stream()
            .noneMatch(key -> key.startsWith("CADENZA_BROKER") || key.equals("CADENZA_ADDRESS"));
  }

  private String described(String xml, List<Integer> console, Map<String, String> wanted) {
    String ours = moved(xml, wanted);
    for (int i = 0; i < console.size(); i++) {
      ours = ours.replace("\"" + this.console.get(i) + "\"", "\"" + console.get(i) + "\"");
    }
    String all =
        new Settings()
            .keys().stream()
                .filter(key -> wanted.containsKey(Settings.variable(key)))
                .map(key -> property(key, wanted.get(Settings.variable(key))))
                .collect(Collectors.joining());
    Matcher deployed = PROPERTY.matcher(ours);
    if (!deployed.find()) {
      throw new AssertionError("The domain has no properties of ours");
    }
    int place = deployed.start();
    return new StringBuilder(deployed.replaceAll("")).insert(place, all).toString();
  }

  private static String property(String key, String value) {
    String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    return "\n<system-property name=\"" + key + "\" value=\"" + escaped + "\"></system-property>";
  }

  /** Other homes, ports and databases in place of those that were deployed. */
  private String moved(String text, Map<String, String> wanted) {
    String moved = text;
    for (String key : DIFFERING) {
      String[] before = settings.get(key).split(",", -1);
      String[] after = wanted.get(key).split(",", -1);
      for (int i = 0; i < before.length; i++) {
        moved = moved.replaceAll("(?<!\\w)" + Pattern.quote(before[i]) + "(?!\\w)", after[i]);
      }
    }
    return moved;
  }
}
