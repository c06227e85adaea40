package org.cadenza.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings that are needed before the server runs, found as the application finds them: system
 * property, environment, {@code cadenza.properties} in the home folder, the documented default.
 */
public final class Settings {

  private final Properties defaults = new Properties();
  private final Properties homeFile = new Properties();

  /** Reads the files; a {@link SettingRefused} if one cannot be read. */
  public Settings() {
    try (InputStream in =
        Settings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
      defaults.load(in);
      Path file = home().resolve("cadenza.properties");
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          homeFile.load(reader);
        }
      }
    } catch (IOException e) {
      throw new SettingRefused("The settings cannot be read: " + e.getMessage(), e);
    }
  }

  /** The value of a setting; empty if it has none. */
  public String get(String key) {
    String value = System.getProperty(key);
    if (value == null) {
      value = System.getenv(variable(key));
    }
    if (value == null) {
      value = homeFile.getProperty(key);
    }
    if (value == null) {
      value = defaults.getProperty(key, "");
    }
    return value.replace("${user.home}", System.getProperty("user.home")).strip();
  }

  /** All settings there are. */
  public SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>(defaults.stringPropertyNames());
    keys.removeIf(key -> !key.startsWith("cadenza."));
    return keys;
  }

  /** The default of a setting; empty if it has none. */
  String usual(String key) {
    return defaults.getProperty(key, "").strip();
  }

  /** The environment variable of a setting. */
  public static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** The home folder, absolute. */
  public Path home() {
    return Path.of(get("cadenza.home")).toAbsolutePath().normalize();
  }

  /** The ports to listen on, the main one first; 0 is not among them. */
  public List<Integer> ports() {
    try {
      List<Integer> ports =
          Stream.of(get("cadenza.ports").split(",", -1))
              .map(String::strip)
              .map(Integer::valueOf)
              .distinct()
              .toList();
      if (ports.stream().allMatch(p -> p > 0 && p < 65_536)) {
        return ports;
      }
    } catch (NumberFormatException e) {
      // Told below, like a port out of range.
    }
    throw new SettingRefused(
        "CADENZA_PORTS must be port numbers separated by commas, not '"
            + get("cadenza.ports")
            + "'");
  }

  /** Makes the home file's settings visible to the application, below the environment. */
  public void publishHomeFile() {
    homeFile.stringPropertyNames().forEach(key -> publish(key, get(key)));
  }

  /** What {@code cadenza.properties} in the home folder says, by key. */
  public Map<String, String> homeFile() {
    return homeFile.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, homeFile::getProperty));
  }

  /** Whether the environment names a setting, be it as empty. */
  public boolean isInEnvironment(String key) {
    return System.getenv(variable(key)) != null;
  }

  /** Sets what the application is to find for a key. */
  public static void publish(String key, String value) {
    System.setProperty(key, value);
  }
}
