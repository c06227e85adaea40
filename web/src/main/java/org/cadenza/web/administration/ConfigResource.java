package org.cadenza.web.administration;

import static org.cadenza.settings.live.LiveSetting.ALERT_RETENTION_DAYS;
import static org.cadenza.settings.live.LiveSetting.AUTO_RETRY_FAILED;
import static org.cadenza.settings.live.LiveSetting.BACKUP_FREQUENCY;
import static org.cadenza.settings.live.LiveSetting.DEFAULT_CHECK_FREQUENCY;
import static org.cadenza.settings.live.LiveSetting.DEFAULT_DOWNLOAD_PATH;
import static org.cadenza.settings.live.LiveSetting.JWT_EXPIRY_HOURS;
import static org.cadenza.settings.live.LiveSetting.LOG_RETENTION_DAYS;
import static org.cadenza.settings.live.LiveSetting.MAINTENANCE_WINDOW;
import static org.cadenza.settings.live.LiveSetting.MAX_CONCURRENT_DOWNLOADS;
import static org.cadenza.settings.live.LiveSetting.MAX_MONITORS_PER_USER;
import static org.cadenza.settings.live.LiveSetting.MAX_REQUESTS_PER_HOUR;
import static org.cadenza.settings.live.LiveSetting.RATE_LIMIT_ENABLED;
import static org.cadenza.settings.live.LiveSetting.RETRY_COUNT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.identity.Role;
import org.cadenza.problems.Problem;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;
import org.cadenza.settings.live.SettingChange;
import org.cadenza.web.http.Done;

/** Settings that change while the server runs (nugs-collection.md, Administration). */
@Path("v1/admin/config")
@RequestScoped
@RolesAllowed(Role.ADMIN_NAME)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConfigResource {

  private static final int LONGEST_NUMBER = 20;

  @Inject LiveSettings settings;
  @Inject SettingChange change;

  /** The document's sections, in its order. */
  private enum Section {
    DOWNLOAD_SETTINGS,
    MONITORING_SETTINGS,
    SYSTEM_SETTINGS,
    API_SETTINGS;

    List<LiveSetting> settings() {
      return switch (this) {
        case DOWNLOAD_SETTINGS ->
            List.of(
                MAX_CONCURRENT_DOWNLOADS, DEFAULT_DOWNLOAD_PATH, AUTO_RETRY_FAILED, RETRY_COUNT);
        case MONITORING_SETTINGS ->
            List.of(DEFAULT_CHECK_FREQUENCY, MAX_MONITORS_PER_USER, ALERT_RETENTION_DAYS);
        case SYSTEM_SETTINGS -> List.of(LOG_RETENTION_DAYS, BACKUP_FREQUENCY, MAINTENANCE_WINDOW);
        case API_SETTINGS -> List.of(RATE_LIMIT_ENABLED, MAX_REQUESTS_PER_HOUR, JWT_EXPIRY_HOURS);
      };
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  record Values(Map<String, Map<String, Object>> config) {}

  record Change(Object value) {}

  @GET
  public Values all() {
    Map<String, Map<String, Object>> config = new LinkedHashMap<>();
    for (Section section : Section.values()) {
      Map<String, Object> values = new LinkedHashMap<>();
      section.settings().forEach(each -> values.put(each.word(), settings.value(each)));
      config.put(section.word(), values);
    }
    return new Values(config);
  }

  /** By the name alone, or with its section before it, as in download_settings.retry_count. */
  @PUT
  @Path("{key}")
  public Done set(@PathParam("key") String key, @NotNull(message = "is required") Change wanted) {
    if (wanted.value() instanceof Map || wanted.value() instanceof List) {
      throw Problem.invalid("value", "must be a number, true or false, or a text");
    }
    LiveSetting setting = setting(key);
    if (wanted.value() == null) {
      throw Problem.invalid("value", "is required");
    }
    change.set(setting, plain(wanted.value()));
    settings.forget();
    return Done.of("Configuration updated successfully");
  }

  private static LiveSetting setting(String key) {
    return Arrays.stream(Section.values())
        .flatMap(
            section ->
                section.settings().stream()
                    .filter(
                        each ->
                            key.equals(each.word())
                                || key.equals(section.word() + "." + each.word())))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("Configuration key", key));
  }

  /** A whole number as its digits; one of a size that nothing takes as it was written. */
  private static Object plain(Object value) {
    return value instanceof BigDecimal number && Math.abs(number.scale()) <= LONGEST_NUMBER
        ? number.stripTrailingZeros().toPlainString()
        : value;
  }
}
