package org.cadenza.telemetry.host;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cadenza.events.wakeups.Bell;

/** Measures how busy the machine is, one interval after the other. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HostClock {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  @Resource ManagedThreadFactory threads;
  @Inject Host host;
  private Bell bell;

  @PostConstruct
  void start() {
    bell = new Bell("Measuring the machine", threads, host::measure);
    bell.ringEvery(INTERVAL);
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
