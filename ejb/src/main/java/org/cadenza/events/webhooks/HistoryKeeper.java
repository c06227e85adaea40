package org.cadenza.events.webhooks;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cadenza.events.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes what is older than the days for which events and deliveries are kept. */
@Singleton
@Startup
@DependsOn("Schema")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HistoryKeeper {

  private static final System.Logger LOG = System.getLogger(HistoryKeeper.class.getName());
  // Small, so that no lock is held for long and no other work waits.
  private static final int BATCH = 500;

  @Inject History history;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.history-days")
  int days;

  private interface Pruning {
    int prune(Instant before, int most);
  }

  @Schedule(hour = "*", minute = "23", persistent = false)
  void tidyUp() {
    Instant before = clock.instant().minus(Duration.ofDays(days));
    try {
      prune(history::prune, before);
      prune(outbox::prune, before);
    } catch (RuntimeException e) {
      // A timer that throws is ended by some servers.
      LOG.log(System.Logger.Level.WARNING, "Old webhook deliveries were not removed: {0}", e);
    }
  }

  private static void prune(Pruning pruning, Instant before) {
    int pruned;
    do {
      pruned = pruning.prune(before, BATCH);
    } while (pruned == BATCH);
  }
}
