package org.cadenza.server.e2e.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that an admin changes while the server runs. */
class ConfigIT {

  private static final String PATH = "/api/v1/admin/config";
  private final Product product = Product.shared();
  private final Api admin = FilledCatalog.ofShared();
  private final Map<String, Object> before = new LinkedHashMap<>();

  private Answer config() {
    return admin.get(PATH).expect(200);
  }

  private void set(String key, Object value) {
    String name = key.replaceFirst(".*\\.", "");
    before.putIfAbsent(name, config().body().findValue(name));
    Answer set = admin.put(PATH + "/" + key, Map.of("value", value)).expect(200);
    assertEquals("Configuration updated successfully", set.text("/message"));
  }

  @AfterEach
  void setBack() {
    // The last one first: what limits requests is the first to be set.
    List<String> names = new ArrayList<>(before.keySet());
    Collections.reverse(names);
    names.forEach(
        name -> admin.put(PATH + "/" + name, Map.of("value", before.get(name))).expect(200));
  }

  @Test
  void settingsAreToldBySections() {
    Answer all = config();
    assertTrue(all.at("/config/download_settings/max_concurrent_downloads").isInt());
    assertEquals("/", all.text("/config/download_settings/default_download_path"));
    assertTrue(all.at("/config/download_settings/auto_retry_failed").isBoolean());
    assertEquals("daily", all.text("/config/monitoring_settings/default_check_frequency"));
    assertTrue(all.at("/config/system_settings/log_retention_days").isInt());
    assertEquals("daily", all.text("/config/system_settings/backup_frequency"));
    assertEquals("02:00-04:00", all.text("/config/system_settings/maintenance_window"));
    assertTrue(all.at("/config/api_settings/jwt_expiry_hours").isInt());
  }

  @Test
  void aValueMayBeOfItsTypeOrATextForItAndTheKeyWithItsSection() {
    set("retry_count", 5);
    assertEquals(5, config().number("/config/download_settings/retry_count"));
    set("download_settings.retry_count", "4");
    assertEquals(4, config().number("/config/download_settings/retry_count"));
    set("auto_retry_failed", "false");
    assertEquals("false", config().at("/config/download_settings/auto_retry_failed").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "retry_count, -1",
    "retry_count, 1.5",
    "retry_count, 1e999999999",
    "retry_count, many",
    "retry_count, 101",
    "auto_retry_failed, 1",
    "default_check_frequency, monthly",
    "default_download_path, ../elsewhere",
    "backup_frequency, hourly",
    "maintenance_window, 2-4",
    "maintenance_window, 24:00-01:00",
    "jwt_expiry_hours, 0",
    "rate_limit_enabled, ''"
  })
  void aValueThatDoesNotFitIsRefusedWithTheRule(String key, String value) {
    admin.put(PATH + "/" + key, Map.of("value", value)).expectInvalid("value");
  }

  @Test
  void aPathThatLeadsOutOfTheRootIsRefused() {
    for (String path : List.of("/a/../../b", "/..", "/../../etc")) {
      String value = PATH + "/default_download_path";
      admin.put(value, Map.of("value", path)).expectError(422, "UNPROCESSABLE");
    }
  }

  @Test
  void aKeyThatThereIsNotIsNotFound() {
    admin.put(PATH + "/colour", Map.of("value", "red")).expectError(404, "NOT_FOUND");
    admin.put(PATH + "/api_settings.retry_count", Map.of("value", 1)).expectError(404, "NOT_FOUND");
    admin.put(PATH + "/retry_count", Map.of()).expectInvalid("value");
    admin.put(PATH + "/retry_count", Map.of("value", List.of(1))).expectInvalid("value");
    admin.put(PATH + "/retry_count", "{\"value\":1e999999999}").expectInvalid("value");
  }

  @Test
  void limitsActAtOnce() {
    Api user = product.user("counted", "user");
    set("rate_limit_enabled", true);
    set("max_requests_per_hour", 1_000_000);
    assertEquals("1000000", user.get("/api/v1/auth/verify").header("X-RateLimit-Limit"));
    set("max_requests_per_hour", 1);
    user.get("/api/v1/auth/verify").expectError(429, "RATE_LIMITED");
    // Its own setting back first: the admin is limited as well.
    setBackUnlimited();
    user.get("/api/v1/auth/verify").expect(200);
  }

  private void setBackUnlimited() {
    Rows.change(
        product, "UPDATE live_setting SET value = 'false' WHERE name = 'rate_limit_enabled'");
    Eventually.holds("no limit", () -> admin.get("/api/v1/auth/verify").status() == 200);
  }

  @Test
  void monitorsAreLimitedAndCheckedAsIsSet() {
    Api user = product.user("watcher", "user");
    String monitors = "/api/v1/monitoring/monitors";
    long artist = admin.get("/api/v1/catalog/artists").number("/artists/0/id");
    set("default_check_frequency", "weekly");
    set("max_monitors_per_user", 0);
    user.post(monitors, Map.of("artist_id", artist)).expectError(422, "UNPROCESSABLE");
    set("max_monitors_per_user", 1);
    long id = user.post(monitors, Map.of("artist_id", artist)).expect(201).number("/monitor_id");
    assertEquals("weekly", user.get(monitors + "/" + id).text("/monitor/settings/check_frequency"));
    user.delete(monitors + "/" + id).expect(200);
  }

  @Test
  void tokensLastAsLongAsIsSetWhenTheyAreMade() {
    set("jwt_expiry_hours", 2);
    assertEquals(2, hoursOf(product.signIn("admin").token()));
    set("jwt_expiry_hours", 48);
    assertEquals(48, hoursOf(product.signIn("admin").token()));
  }

  private static long hoursOf(String token) {
    String claims =
        new String(
            Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    return Duration.ofSeconds(number(claims, "exp") - number(claims, "iat")).toHours();
  }

  private static long number(String claims, String name) {
    Matcher claim = Pattern.compile("\"" + name + "\":(\\d+)").matcher(claims);
    assertTrue(claim.find(), claims);
    return Long.parseLong(claim.group(1));
  }

  @ParameterizedTest
  @CsvSource({"true, 2, 2", "true, 0, 0", "false, 3, 0"})
  void aRequestOfADownloadIsTriedAgainAsOftenAsIsSet(boolean retries, int count, int tried) {
    set("auto_retry_failed", retries);
    set("retry_count", count);
    Product.upstream().faults().arm(Fault.of("/audio", FaultKind.UNAVAILABLE).times(-1).amount(0));
    try {
      long id = FilledCatalog.queue(admin, "1992-0" + (1 + count) + "-01");
      Answer failed =
          Eventually.get(
              "the download has failed",
              () -> admin.get("/api/v1/downloads/" + id),
              now -> now.text("/download/status").equals("failed"));
      assertEquals(tried, failed.number("/download/retry_count"));
    } finally {
      Product.upstream().faults().clear();
    }
  }

  @Test
  void theNextBackupIsADayAWeekOrAMonthAfterTheLastOne() {
    set("backup_frequency", "never");
    assertTrue(nextBackup().isNull());
    set("backup_frequency", "weekly");
    LocalDate week = LocalDate.parse(nextBackup().asText().substring(0, 10));
    set("backup_frequency", "monthly");
    LocalDate month = LocalDate.parse(nextBackup().asText().substring(0, 10));
    LocalDate last = week.minusWeeks(1);
    assertEquals(last.plusMonths(1), month);
    set("backup_frequency", "daily");
    LocalDate day = LocalDate.parse(nextBackup().asText().substring(0, 10));
    assertTrue(day.isAfter(last) && day.isBefore(week), day::toString);
    set("maintenance_window", "05:30-06:00");
    set("backup_frequency", "monthly");
    assertEquals(month + "T05:30:00Z", nextBackup().asText());
  }

  private JsonNode nextBackup() {
    return admin
        .get("/api/v1/admin/database/stats")
        .expect(200)
        .at("/maintenance/next_scheduled_backup");
  }

  @Test
  void downloadsLieWhereIsSetUnlessTheirOrderSaysElse() {
    set("default_download_path", "/live");
    set("max_concurrent_downloads", 1);
    long id = FilledCatalog.queue(admin, "1969-01-01");
    assertTrue(
        Rows.text(product, "SELECT folder FROM download WHERE id = ?", id).startsWith("live/"));
    admin.delete("/api/v1/downloads/" + id);
  }

  @Test
  void aChangeIsInTheAuditLogWithBeforeAndAfter() {
    long was = config().number("/config/download_settings/retry_count");
    set("retry_count", was + 1);
    Answer log = admin.get("/api/v1/admin/audit", "action", "config_updated", "page_size", 1);
    assertEquals("config", log.text("/logs/0/resource"));
    assertEquals(was, log.number("/logs/0/details/before/value"));
    assertEquals(was + 1, log.number("/logs/0/details/after/value"));
  }
}
