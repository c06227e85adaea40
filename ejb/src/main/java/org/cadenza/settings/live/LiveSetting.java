package org.cadenza.settings.live;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be set while the server runs, and which values it takes. */
public enum LiveSetting {
  MAX_CONCURRENT_DOWNLOADS("cadenza.downloads.max-concurrent", 1, 32),
  /** Below the root of all downloads, whose name is {@code /}. */
  DEFAULT_DOWNLOAD_PATH(
      "cadenza.downloads.default-path",
      "(?!.*/\\.\\.(/|$))/[^\\x00-\\x1f]{0,199}",
      "must begin with /, and not lead out of it"),
  AUTO_RETRY_FAILED("cadenza.downloads.auto-retry"),
  RETRY_COUNT("cadenza.downloads.retries", 0, 100),
  DEFAULT_CHECK_FREQUENCY(
      "cadenza.monitoring.default-frequency",
      "hourly|daily|weekly",
      "must be one of hourly, daily, weekly"),
  MAX_MONITORS_PER_USER("cadenza.monitoring.max-monitors-per-user", 0, 100_000),
  /** In days. */
  ALERT_RETENTION_DAYS("cadenza.monitoring.history-days", 1, 36_500),
  /** In days; of the audit log and of the logs of jobs. */
  LOG_RETENTION_DAYS("cadenza.logs.retention-days", 1, 36_500),
  BACKUP_FREQUENCY(
      "cadenza.backups.frequency",
      "never|daily|weekly|monthly",
      "must be one of never, daily, weekly, monthly"),
  /** In UTC; over midnight too, and of the whole day where both times are the same. */
  MAINTENANCE_WINDOW(
      "cadenza.maintenance.window",
      "([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d",
      "must be two times as in 02:00-04:00"),
  RATE_LIMIT_ENABLED("cadenza.limits.enabled"),
  /** Of one user; 0 is no limit. */
  MAX_REQUESTS_PER_HOUR("cadenza.limits.general-per-hour", 0, 1_000_000_000),
  /** In hours. */
  JWT_EXPIRY_HOURS("cadenza.token.hours", 1, 8760);

  private enum Kind {
    NUMBER,
    FLAG,
    TEXT
  }

  private final String key;
  private final Kind kind;
  private final int least;
  private final int most;
  private final String pattern;
  private final String rule;

  LiveSetting(String key, int least, int most) {
    this(key, Kind.NUMBER, least, most, "", "must be a whole number from " + least + " to " + most);
  }

  LiveSetting(String key) {
    this(key, Kind.FLAG, 0, 0, "", "must be true or false");
  }

  LiveSetting(String key, String pattern, String rule) {
    this(key, Kind.TEXT, 0, 0, pattern, rule);
  }

  LiveSetting(String key, Kind kind, int least, int most, String pattern, String rule) {
    this.key = key;
    this.kind = kind;
    this.least = least;
    this.most = most;
    this.pattern = pattern;
    this.rule = rule;
  }

  /** By its name in JSON. */
  public static Optional<LiveSetting> of(String name) {
    return Arrays.stream(values()).filter(setting -> setting.word().equals(name)).findFirst();
  }

  /** As in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in MicroProfile Config. */
  public String key() {
    return key;
  }

  /** What values must be, for a person. */
  public String rule() {
    return rule;
  }

  /** Whether a text is a path as it should be, but for where it leads. */
  boolean leadsOut(String text) {
    return this == DEFAULT_DOWNLOAD_PATH && text.matches("/[^\\x00-\\x1f]{0,199}");
  }

  /** A text as a value for JSON, as {@link #usual}; empty if it does not keep the rule. */
  Optional<Object> read(String text) {
    return switch (kind) {
      case NUMBER -> number(text);
      case FLAG ->
          List.of("true", "false").contains(text)
              ? Optional.of(Boolean.valueOf(text))
              : Optional.empty();
      case TEXT -> Pattern.matches(pattern, text) ? Optional.of(text) : Optional.empty();
    };
  }

  /** The same of what the start has found good: a number may be beyond what can be set. */
  Object usual(String text) {
    return switch (kind) {
      case NUMBER -> Integer.valueOf(text);
      case FLAG -> Boolean.valueOf(text);
      case TEXT -> text;
    };
  }

  private Optional<Object> number(String text) {
    if (!text.matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return number >= least && number <= most ? Optional.of((int) number) : Optional.empty();
  }
}
