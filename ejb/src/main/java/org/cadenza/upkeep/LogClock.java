package org.cadenza.upkeep;

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
import org.cadenza.events.wakeups.Bell;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;

/**
 * Has old lines of logs removed after a start and every hour, and the database's size taken down.
 */
@Singleton
@Startup
@DependsOn("Attendance")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogClock {

  private static final Duration PERIOD = Duration.ofHours(1);

  @Resource ManagedThreadFactory threads;
  @Inject LogKeeper keeper;
  @Inject DatabaseGrowth growth;
  @Inject LiveSettings settings;
  @Inject Clock clock;
  private Bell bell;

  @PostConstruct
  void start() {
    bell = new Bell("Removing old lines of logs", threads, this::tidyUp);
    bell.ringEvery(PERIOD);
    // A server may never run for an hour.
    bell.ring();
  }

  private void tidyUp() {
    Duration kept = Duration.ofDays(settings.number(LiveSetting.LOG_RETENTION_DAYS));
    Instant before = clock.instant().minus(kept);
    for (LogKeeper.Log log : LogKeeper.Log.values()) {
      keeper.pruneAll(log, before);
    }
    growth.note();
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
