package org.cadenza.events;

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
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.events.wakeups.Bell;
import org.cadenza.events.wakeups.Broker;

/**
 * Tells the topic every event, the oldest of those at hand first. That is no strict order: an event
 * whose transaction commits late comes after younger ones, two nodes tell their batches side by
 * side, and what the broker refused waits while another node may tell what follows. Who needs an
 * order has the event's time. After a crash some may be told twice, with the same id.
 */
@Singleton
@Startup
@DependsOn("Attendance")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Broadcasts {

  private static final System.Logger LOG = System.getLogger(Broadcasts.class.getName());
  private static final int BATCH = 100;
  private static final Duration SWEEP = Duration.ofSeconds(15);

  @Resource ManagedThreadFactory threads;
  @Inject Outbox outbox;
  @Inject Broker broker;
  @Inject AfterCommit afterCommit;
  private Bell bell;
  private boolean brokerAway;

  @PostConstruct
  void start() {
    bell = new Bell("Telling the topic", threads, this::tellAll);
    bell.ring();
    bell.ringEvery(SWEEP);
  }

  /** Looks once what is announced is committed. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void announced(@Observes Events.Announced event) {
    afterCommit.run(bell::ring);
  }

  private void tellAll() {
    List<Outbox.Announcement> batch;
    do {
      batch = outbox.claim(BATCH);
    } while (tell(batch) && batch.size() == BATCH);
  }

  /** Whether the topic took them all; the events after one that it did not take wait too. */
  private boolean tell(List<Outbox.Announcement> batch) {
    List<Long> waiting = new ArrayList<>(batch.stream().map(Outbox.Announcement::id).toList());
    List<Long> told = new ArrayList<>();
    try {
      for (Outbox.Announcement event : batch) {
        broker.broadcast(event.name().word(), event.publicId(), event.occurredAt(), event.text());
        waiting.remove(event.id());
        told.add(event.id());
      }
      brokerAway = false;
    } catch (JMSException | RuntimeException e) {
      if (!brokerAway) {
        LOG.log(System.Logger.Level.WARNING, "The broker is away: events wait for it: {0}", e);
      }
      brokerAway = true;
    }
    if (!told.isEmpty()) {
      outbox.told(told);
    }
    if (!waiting.isEmpty()) {
      outbox.release(waiting);
    }
    return waiting.isEmpty();
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
