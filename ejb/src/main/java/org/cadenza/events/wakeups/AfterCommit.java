package org.cadenza.events.wakeups;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does things once the caller's transaction has committed, mostly on threads of its own: a request
 * never waits for the broker, and what needs no broker does not wait behind what does. What does
 * not fit into the queues, or is lost with the server, is found by the sweeps.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AfterCommit {

  private static final System.Logger LOG = System.getLogger(AfterCommit.class.getName());
  private static final int MOST_WAITING = 10_000;

  @Resource TransactionSynchronizationRegistry transactions;
  @Resource ManagedThreadFactory threads;
  @Inject Broker broker;
  private ThreadPoolExecutor tasks;
  private ThreadPoolExecutor sends;
  private volatile boolean brokerAway;

  @PostConstruct
  void start() {
    tasks = workers();
    sends = workers();
  }

  /** Sends a wake-up after the commit. */
  public void wake(WakeUp whom, long id) {
    after(sends, () -> send(whom, id));
  }

  /** Runs something after the commit, or at once where there is no transaction. */
  public void run(Runnable task) {
    after(tasks, task);
  }

  /** Runs something short after the commit, before whoever has begun the transaction goes on. */
  public void runAtOnce(Runnable task) {
    after(Runnable::run, task);
  }

  private void after(Executor workers, Runnable task) {
    if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      workers.execute(task);
      return;
    }
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing is to be done before it is certain.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              workers.execute(task);
            }
          }
        });
  }

  private void send(WakeUp whom, long id) {
    try {
      broker.wake(whom, id);
      brokerAway = false;
    } catch (JMSException | RuntimeException e) {
      if (!brokerAway) {
        LOG.log(System.Logger.Level.WARNING, "The broker is away: sweeps take over: {0}", e);
      }
      brokerAway = true;
    }
  }

  private ThreadPoolExecutor workers() {
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            2,
            2,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            threads,
            new ThreadPoolExecutor.DiscardPolicy());
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  @PreDestroy
  void stop() {
    tasks.shutdownNow();
    sends.shutdownNow();
  }
}
