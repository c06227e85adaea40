package org.cadenza.upkeep.backup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadenza.events.wakeups.Bell;
import org.cadenza.jobs.JobType;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;

/**
 * Has backups made in the maintenance window, as often as is set: a day, a week or a month after
 * the last one, or after the server was set up. The key of their jobs keeps two servers from making
 * one each.
 */
@Singleton
@Startup
@DependsOn("Attendance")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupClock {

  private static final System.Logger LOG = System.getLogger(BackupClock.class.getName());
  private static final Duration PERIOD = Duration.ofSeconds(20);

  @Resource ManagedThreadFactory threads;
  @Inject Backups backups;
  @Inject LiveSettings settings;
  @Inject SqlReader reader;
  @Inject Clock clock;
  private Bell bell;

  @PostConstruct
  void start() {
    bell = new Bell("Making backups", threads, this::look);
    bell.ringEvery(PERIOD);
  }

  private void look() {
    Instant now = clock.instant();
    BackupFrequency frequency =
        BackupFrequency.valueOf(
            settings.text(LiveSetting.BACKUP_FREQUENCY).toUpperCase(Locale.ROOT));
    if (window().contains(LocalTime.ofInstant(now, ZoneOffset.UTC))
        && frequency.isDue(day(last(now)), day(now))) {
      try {
        backups.order(false, true, "Made in the maintenance window", null, null);
      } catch (Problem e) {
        // One is being made, by whomever.
        LOG.log(System.Logger.Level.DEBUG, "No backup is ordered: {0}", e.getMessage());
      }
    }
  }

  private MaintenanceWindow window() {
    return MaintenanceWindow.parse(settings.text(LiveSetting.MAINTENANCE_WINDOW));
  }

  /** When the last one was tried, whatever became of it: one that fails is not made all night. */
  private Instant last(Instant now) {
    return reader
        .list(
            "SELECT COALESCE((SELECT created_at FROM job WHERE type = ?"
                + " ORDER BY created_at DESC LIMIT 1), (SELECT MIN(created_at) FROM user_account))",
            List.of(JobType.DATABASE_BACKUP.name()),
            row -> Optional.ofNullable(SqlReader.time(row, 1)))
        .get(0)
        .orElse(now);
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
