package org.cadenza.nodes;

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
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cadenza.persistence.Lease;

/**
 * Gives this server's signs of life and strikes off the list whoever gives none. Beans that hold
 * work depend on it by name: what an earlier start of this server held is free before they begin.
 */
@Singleton(name = "Attendance")
@Startup
@DependsOn("Schema")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Attendance {

  private static final System.Logger LOG = System.getLogger(Attendance.class.getName());
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration LAST_BEAT = Duration.ofSeconds(3);
  private static final Duration NOTABLE = Duration.ofSeconds(1);

  @Resource ManagedThreadFactory threads;
  @Inject Roster roster;
  @Inject CommonClock clock;
  private final Silence silence = new Silence(Lease.LENGTH, INTERVAL.multipliedBy(4));
  private ScheduledExecutorService heart;

  @PostConstruct
  void enter() {
    roster.enter();
    tellTime();
    heart = Executors.newSingleThreadScheduledExecutor(threads);
    // No calendar timer: those stand still while a clock that was put back catches up.
    var unused =
        heart.scheduleWithFixedDelay(
            this::beat, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      roster.beat();
      silence.look(roster.others(), System.nanoTime()).forEach(this::strike);
      tellTime();
    } catch (RuntimeException | Error e) {
      // Whatever it is: a heart that stopped would have all work here taken away.
      LOG.log(System.Logger.Level.DEBUG, "No sign of life just now: {0}", e);
    }
  }

  private void strike(String owner, long beat) {
    if (roster.strike(owner, beat)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Server {0} has been silent for {1} s; what it worked on is taken over",
          owner,
          Lease.LENGTH.toSeconds());
    }
  }

  private void tellTime() {
    long asked = System.nanoTime();
    Duration step = clock.compare(roster.time(), asked);
    if (step.abs().compareTo(NOTABLE) > 0) {
      LOG.log(System.Logger.Level.WARNING, "The clock has been put by {0}", step);
    }
  }

  /** Whoever shares the database may take over at once what could not be finished. */
  @PreDestroy
  void leave() {
    heart.shutdownNow();
    awaitLastBeat();
    try {
      roster.leave();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "The database is gone before us: {0}", e);
    }
  }

  /** One that is under way would enter us again. */
  private void awaitLastBeat() {
    try {
      heart.awaitTermination(LAST_BEAT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
