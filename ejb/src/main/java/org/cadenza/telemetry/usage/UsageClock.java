package org.cadenza.telemetry.usage;

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
import java.time.Duration;
import org.cadenza.events.wakeups.Bell;

/** Has calls kept every ten seconds. */
@Singleton
@Startup
@DependsOn("Attendance")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UsageClock {

  private static final Duration PERIOD = Duration.ofSeconds(10);

  @Resource ManagedThreadFactory threads;
  @Inject UsageRows rows;
  private Bell bell;

  @PostConstruct
  void start() {
    bell = new Bell("Keeping what was called", threads, rows::keep);
    bell.ringEvery(PERIOD);
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
