package org.cadenza.upkeep.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cadenza.jobs.JobType;
import org.cadenza.persistence.SqlReader;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;

/**
 * When backups are made by themselves: in the maintenance window, a day, a week or a month after
 * the last one, or after the server was set up. One that fails is tried again the next day.
 */
@ApplicationScoped
public class BackupPlan {

  private static final String LAST =
      "SELECT created_at FROM job WHERE type = ? AND (state = ? OR ? = '')"
          + " ORDER BY created_at DESC LIMIT 1";

  @Inject LiveSettings settings;
  @Inject SqlReader reader;
  @Inject Clock clock;

  /** Whether it is time for one. */
  public boolean isDue() {
    Instant now = clock.instant();
    LocalDate today = day(now);
    Instant tried = last("");
    return window().contains(LocalTime.ofInstant(now, ZoneOffset.UTC))
        && frequency().isDue(lastDay(today), today)
        && (tried == null || day(tried).isBefore(today));
  }

  /** When the next one begins at the earliest; null if none is made by itself. */
  public Instant next() {
    Instant now = clock.instant();
    LocalDate day = frequency().next(lastDay(day(now)));
    if (day == null) {
      return null;
    }
    Instant next = day.atTime(window().from()).toInstant(ZoneOffset.UTC);
    return next.isAfter(now)
        ? next
        : day(now).plusDays(1).atTime(window().from()).toInstant(ZoneOffset.UTC);
  }

  private LocalDate lastDay(LocalDate today) {
    Instant completed = last("COMPLETED");
    if (completed != null) {
      return day(completed);
    }
    return reader
        .list("SELECT MIN(created_at) FROM user_account", List.of(), row -> SqlReader.time(row, 1))
        .stream()
        .filter(Objects::nonNull)
        .map(BackupPlan::day)
        .findFirst()
        .orElse(today);
  }

  private Instant last(String state) {
    return reader
        .list(
            LAST,
            List.of(JobType.DATABASE_BACKUP.name(), state, state),
            row -> SqlReader.time(row, 1))
        .stream()
        .findFirst()
        .orElse(null);
  }

  private BackupFrequency frequency() {
    return BackupFrequency.valueOf(
        settings.text(LiveSetting.BACKUP_FREQUENCY).toUpperCase(Locale.ROOT));
  }

  private MaintenanceWindow window() {
    return MaintenanceWindow.parse(settings.text(LiveSetting.MAINTENANCE_WINDOW));
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
