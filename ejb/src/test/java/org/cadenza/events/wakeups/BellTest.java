package org.cadenza.events.wakeups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BellTest {

  private final AtomicInteger times = new AtomicInteger();
  private final Semaphore begun = new Semaphore(0);
  private final Semaphore mayEnd = new Semaphore(0);
  private final Bell bell = new Bell("Work", BellTest::daemon, this::work);

  @AfterEach
  void close() {
    mayEnd.release(100);
    bell.close();
  }

  @Test
  void aRingHasTheWorkDone() throws Exception {
    bell.ring();
    begun.acquire();
    assertEquals(1, times.get());
  }

  @Test
  void aRingDuringTheWorkHasItDoneOnceMore() throws Exception {
    bell.ring();
    begun.acquire();
    bell.ring();
    bell.ring();
    bell.ring();
    mayEnd.release();
    begun.acquire();
    mayEnd.release();
    assertFalse(begun.tryAcquire(200, TimeUnit.MILLISECONDS), "three rings are one more time");
    assertEquals(2, times.get());
  }

  @Test
  void workThatFailsIsDoneAtTheNextRing() throws Exception {
    Semaphore tried = new Semaphore(0);
    try (Bell failing =
        new Bell(
            "Failing work",
            BellTest::daemon,
            () -> {
              tried.release();
              throw new IllegalStateException("as it should");
            })) {
      failing.ring();
      tried.acquire();
      failing.ring();
      tried.acquire();
    }
  }

  @Test
  void aLaterRingComes() throws Exception {
    bell.ringIn(Duration.ofMillis(20));
    begun.acquire();
    assertEquals(1, times.get());
  }

  @Test
  void aClosedBellHeedsNoRing() throws Exception {
    bell.ringIn(Duration.ofMillis(50));
    bell.close();
    bell.ring();
    assertFalse(begun.tryAcquire(200, TimeUnit.MILLISECONDS));
  }

  private void work() {
    times.incrementAndGet();
    begun.release();
    mayEnd.acquireUninterruptibly();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "bell");
    thread.setDaemon(true);
    return thread;
  }
}
