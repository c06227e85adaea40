package org.cadenza.concerts.monitoring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
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
import org.cadenza.problems.Problem;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;

/** Has monitors checked when they are due, and old history removed. */
@Singleton
@Startup
@DependsOn("Attendance")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckClock {

  private static final System.Logger LOG = System.getLogger(CheckClock.class.getName());
  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final int BATCH = 500;

  /** Of periods, from one removal of old alerts to the next. */
  private static final int TIDYING = 120;

  @Resource ManagedThreadFactory threads;
  @Inject Checks checks;
  @Inject MonitorHistory history;
  @Inject Clock clock;

  @Inject LiveSettings settings;

  private Bell bell;
  private int periods;

  @PostConstruct
  void start() {
    bell = new Bell("Checking monitors", threads, this::check);
    bell.ringEvery(PERIOD);
  }

  private void check() {
    if (periods++ % TIDYING == 0) {
      tidyUp();
    }
    try {
      checks.orderDue();
    } catch (Problem e) {
      // Another server was quicker by a moment.
      LOG.log(System.Logger.Level.DEBUG, "Nothing is ordered: {0}", e.getMessage());
    }
  }

  private void tidyUp() {
    try {
      Duration kept = Duration.ofDays(settings.number(LiveSetting.ALERT_RETENTION_DAYS));
      Instant before = clock.instant().minus(kept);
      int most;
      do {
        most = history.prune(before, BATCH);
      } while (most == BATCH);
    } catch (RuntimeException e) {
      // In nobody's way: monitors are checked all the same.
      LOG.log(System.Logger.Level.WARNING, "Old alerts were not removed: {0}", e);
    }
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
