package org.cadenza.events.webhooks;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cadenza.events.Events;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.events.wakeups.Bell;

/** Has messages made soon after something was announced; what was missed, by the next sweep. */
@Singleton
@Startup
@DependsOn("Attendance")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Relay {

  private static final System.Logger LOG = System.getLogger(Relay.class.getName());

  private static final Duration SWEEP = Duration.ofSeconds(15);

  @Resource ManagedThreadFactory threads;
  @Inject Subscriptions subscriptions;
  @Inject AfterCommit afterCommit;
  private Bell bell;

  @PostConstruct
  void start() {
    bell = new Bell("Telling webhooks", threads, this::tellAll);
    bell.ring();
    bell.ringEvery(SWEEP);
  }

  /** Looks once what is announced is committed. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void announced(@Observes Events.Announced event) {
    afterCommit.run(bell::ring);
  }

  private void tellAll() {
    boolean more;
    do {
      more = tell();
    } while (more);
  }

  /** Once more where a webhook was removed just then, which nothing is told any more. */
  private boolean tell() {
    try {
      return subscriptions.tell();
    } catch (EJBException e) {
      LOG.log(System.Logger.Level.DEBUG, "Webhooks are told once more", e);
      return subscriptions.tell();
    }
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
