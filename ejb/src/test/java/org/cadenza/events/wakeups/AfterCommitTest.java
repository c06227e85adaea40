package org.cadenza.events.wakeups;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AfterCommitTest {

  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Transaction transaction = new Transaction();
  private final AfterCommit afterCommit = new AfterCommit();

  // No framework fills the fields here.
  @SuppressWarnings("UnnecessaryAssignment")
  @BeforeEach
  void start() {
    afterCommit.transactions = transaction;
    afterCommit.threads = new Threads();
    afterCommit.broker =
        new Broker() {
          @Override
          public void wake(WakeUp whom, long id) {
            try {
              end.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    afterCommit.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    afterCommit.stop();
  }

  @Test
  void aTaskDoesNotWaitBehindSendsThatTheBrokerBlocks() throws Exception {
    for (int i = 0; i < 10; i++) {
      afterCommit.wake(WakeUp.WEBHOOKS, i);
    }
    afterCommit.run(done::countDown);
    assertTrue(done.await(10, TimeUnit.SECONDS));
  }

  @Test
  void aTaskWaitsForTheCommit() throws Exception {
    transaction.status = Status.STATUS_ACTIVE;
    afterCommit.run(done::countDown);
    assertFalse(done.await(100, TimeUnit.MILLISECONDS));
    transaction.end(Status.STATUS_COMMITTED);
    assertTrue(done.await(10, TimeUnit.SECONDS));
  }

  @Test
  void aTaskOfATransactionThatIsRolledBackIsForgotten() throws Exception {
    transaction.status = Status.STATUS_ACTIVE;
    afterCommit.run(done::countDown);
    transaction.end(Status.STATUS_ROLLEDBACK);
    assertFalse(done.await(100, TimeUnit.MILLISECONDS));
  }

  private static final class Threads implements ManagedThreadFactory {
    @Override
    public Thread newThread(Runnable task) {
      return new Thread(task, "after-commit");
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Transaction implements TransactionSynchronizationRegistry {

    private final List<Synchronization> observers = new ArrayList<>();
    private int status = Status.STATUS_NO_TRANSACTION;

    private void end(int outcome) {
      observers.forEach(observer -> observer.afterCompletion(outcome));
    }

    @Override
    public int getTransactionStatus() {
      return status;
    }

    @Override
    public void registerInterposedSynchronization(Synchronization observer) {
      observers.add(observer);
    }

    @Override
    public Object getTransactionKey() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void putResource(Object key, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object getResource(Object key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setRollbackOnly() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
      return false;
    }
  }
}
