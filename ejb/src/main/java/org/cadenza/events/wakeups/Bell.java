package org.cadenza.events.wakeups;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does one piece of work, on a thread of its own, whenever somebody rings. However often it is rung
 * before or during the work, the work is done once more afterwards, so no ring is lost and none is
 * waited for.
 */
public final class Bell implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Bell.class.getName());

  private final String name;
  private final Runnable work;
  private final AtomicBoolean rung = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor thread;

  /**
   * A silent bell.
   *
   * @param name of the work, for the log
   */
  public Bell(String name, ThreadFactory threads, Runnable work) {
    this.name = name;
    this.work = work;
    this.thread =
        new ScheduledThreadPoolExecutor(1, threads, new ThreadPoolExecutor.DiscardPolicy());
    this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.thread.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
  }

  /** Has the work done now, or again once it is done. */
  public void ring() {
    if (rung.compareAndSet(false, true)) {
      thread.execute(this::answer);
    }
  }

  /** Rings after a while; forgotten when this server stops. */
  public void ringIn(Duration delay) {
    ScheduledFuture<?> unused =
        thread.schedule(this::ring, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Rings now and then from now on, by the monotonic clock: a server's calendar timers stand still
   * after the wall clock was put back, until it has caught up.
   */
  public void ringEvery(Duration period) {
    repeat(period, this::ring);
  }

  /** Does something else now and then, never while the work is being done. */
  public void repeat(Duration period, Runnable task) {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            () -> doUnlessItFails(task),
            period.toMillis(),
            period.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void answer() {
    rung.set(false);
    doUnlessItFails(work);
  }

  private void doUnlessItFails(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.WARNING, name + " failed and is tried again later", e);
    }
  }

  /** Lets the work under way end and heeds no further ring. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
