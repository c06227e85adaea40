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
import java.time.Duration;
import org.cadenza.events.wakeups.Bell;
import org.cadenza.problems.Problem;

/**
 * Has backups made when it is time; the key of their jobs keeps two servers from making one each.
 */
@Singleton
@Startup
@DependsOn("Attendance")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupClock {

  private static final System.Logger LOG = System.getLogger(BackupClock.class.getName());
  private static final Duration PERIOD = Duration.ofSeconds(20);

  @Resource ManagedThreadFactory threads;
  @Inject BackupPlan plan;
  @Inject Backups backups;
  private Bell bell;

  @PostConstruct
  void start() {
    bell = new Bell("Making backups", threads, this::look);
    bell.ringEvery(PERIOD);
  }

  private void look() {
    if (plan.isDue()) {
      try {
        backups.order(false, true, "Made in the maintenance window", null, null);
      } catch (Problem e) {
        // One is being made, by whomever.
        LOG.log(System.Logger.Level.DEBUG, "No backup is ordered: {0}", e.getMessage());
      }
    }
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
