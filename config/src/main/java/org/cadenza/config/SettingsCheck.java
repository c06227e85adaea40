package org.cadenza.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;

/**
 * Looks at every setting before anything starts, since the server would tell only that something
 * could not be made. What a setting must be follows from its default and its name.
 */
public final class SettingsCheck {

  private static final String NUMBER = "-?\\d+";
  private static final String HOST = "[A-Za-z0-9._*:/\\[\\]-]+";
  private static final String ADDRESS = "[0-9A-Fa-f.:]+(/\\d{1,3})?";

  /** An artist and from where it is read. */
  private static final String SOURCES =
      "[^=;]+=(none|nugs|archive:[\\w.-]+)(\\+(nugs|archive:[\\w.-]+))*";

  private final Settings settings;

  /** Of these settings. */
  public SettingsCheck(Settings settings) {
    this.settings = settings;
  }

  /** A {@link SettingRefused} that names the first setting which cannot be used. */
  public void all() {
    settings.keys().forEach(this::check);
  }

  private void check(String key) {
    String value = settings.get(key);
    String usual = settings.usual(key);
    if (usual.matches(NUMBER) && !key.endsWith(".ports")) {
      number(key, value, mayBeNone(key) ? 0 : 1);
    } else if (usual.matches("true|false")) {
      require(value.matches("true|false"), key, "true or false");
    } else if (key.matches("cadenza\\.(nugs|archive)\\..*-url")) {
      require(isWebAddress(value), key, "an http or https address");
    } else if (key.endsWith(".allowed-hosts")) {
      list(key, value, HOST, "hosts or address blocks separated by commas");
    } else if (key.equals("cadenza.concerts.artists")) {
      String entries = SOURCES + "(\\s*;\\s*" + SOURCES + ")*\\s*;?\\s*";
      require(value.matches(entries), key, "entries such as Phish=nugs+archive:Phish; *=nugs");
    } else if (key.equals("cadenza.trusted.proxies")) {
      list(key, value, ADDRESS, "addresses or address blocks separated by commas");
    }
  }

  /** Limits, pauses, tries and what is kept free may be none. */
  private static boolean mayBeNone(String key) {
    return Stream.of("-per-hour", "-per-minute", "-millis", "retries", "reserve-bytes")
        .anyMatch(key::endsWith);
  }

  private static void number(String key, String value, int least) {
    boolean fits = value.matches("\\d{1,18}") && Long.parseLong(value) >= least;
    boolean tooLarge =
        fits && !key.endsWith("reserve-bytes") && Long.parseLong(value) > Integer.MAX_VALUE;
    require(fits && !tooLarge, key, "a whole number from " + least);
  }

  private static void list(String key, String value, String item, String what) {
    boolean fits = Stream.of(value.split(",", -1)).allMatch(part -> part.strip().matches(item));
    require(value.isEmpty() || fits, key, what);
  }

  private static boolean isWebAddress(String value) {
    try {
      URI address = new URI(value);
      return address.getHost() != null && address.getScheme().matches("(?i)https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void require(boolean fits, String key, String what) {
    if (!fits) {
      throw new SettingRefused(Settings.variable(key) + " must be " + what);
    }
  }
}
