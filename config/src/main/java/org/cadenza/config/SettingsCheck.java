package org.cadenza.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

  private static final Pattern COLLECTION = Pattern.compile("archive:[\\w.-]+");

  private static final String MEGABITS = "\\d{1,7}(\\.\\d{1,4})?";
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
  private static final String HOURS = "\\s*" + TIME + "-(" + TIME + "|24:00)=" + MEGABITS + "\\s*";

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
    if (key.equals("cadenza.downloads.bandwidth-limit")) {
      require(value.matches(MEGABITS), key, "a limit in Mbps, 0 for none");
    } else if (key.equals("cadenza.downloads.bandwidth-hours")) {
      require(value.matches("(" + HOURS + "(;" + HOURS + ")*)?"), key, "as in 08:00-23:00=20");
    } else if (key.equals("cadenza.downloads.bandwidth-zone")) {
      require(isZone(value), key, "a time zone such as Europe/Berlin");
    } else if (key.equals("cadenza.downloads.default-path")) {
      require(value.matches("(?!.*/\\.\\.(/|$))/.{0,199}"), key, "a path that begins with /");
    } else if (key.equals("cadenza.monitoring.default-frequency")) {
      require(value.matches("hourly|daily|weekly"), key, "hourly, daily or weekly");
    } else if (key.equals("cadenza.backups.frequency")) {
      require(value.matches("never|daily|weekly|monthly"), key, "never, daily, weekly or monthly");
    } else if (key.equals("cadenza.maintenance.window")) {
      require(value.matches(TIME + "-" + TIME), key, "as in 02:00-04:00");
    } else if (usual.matches(NUMBER) && !key.endsWith(".ports")) {
      number(key, value, mayBeNone(key) ? 0 : 1);
    } else if (usual.matches("true|false")) {
      require(value.matches("true|false"), key, "true or false");
    } else if (key.matches("cadenza\\.((nugs|archive|tracklists|sign-in)\\..*|public)-url")) {
      require(isWebAddress(value), key, "an http or https address");
    } else if (key.endsWith(".allowed-hosts")) {
      list(key, value, HOST, "hosts or address blocks separated by commas");
    } else if (key.equals("cadenza.concerts.artists")) {
      String entries = SOURCES + "(\\s*;\\s*" + SOURCES + ")*\\s*;?\\s*";
      require(value.matches(entries), key, "entries such as Phish=nugs+archive:Phish; *=nugs");
      require(
          hasEachCollectionOnce(value),
          key,
          "entries with a collection of each artist's own, not *");
    } else if (key.equals("cadenza.library.roots")) {
      boolean absolute =
          Stream.of(value.split(":", -1)).allMatch(part -> part.strip().matches("/[^\\x00]*"));
      require(value.isEmpty() || absolute, key, "absolute paths separated by colons");
    } else if (key.equals("cadenza.trusted.proxies") || key.equals("cadenza.metrics.access")) {
      list(key, value, ADDRESS, "addresses or address blocks separated by commas");
    }
  }

  /** Shows of one collection would else be two artists' in turn. */
  private static boolean hasEachCollectionOnce(String value) {
    Set<String> collections = new HashSet<>();
    return Stream.of(value.split(";", -1))
        .allMatch(
            entry -> {
              List<String> own =
                  COLLECTION.matcher(entry).results().map(MatchResult::group).toList();
              return own.isEmpty()
                  || (own.size() == 1
                      && !entry.strip().startsWith("*=")
                      && collections.add(own.get(0)));
            });
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

  private static boolean isZone(String value) {
    try {
      return value.isBlank() || ZoneId.of(value.strip()) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static void require(boolean fits, String key, String what) {
    if (!fits) {
      throw new SettingRefused(Settings.variable(key) + " must be " + what);
    }
  }
}
