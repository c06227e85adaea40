package org.cadenza.events.webhooks.delivery;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Ends an exchange when its time is up, whatever it is doing: socket timeouts only limit each wait,
 * and a receiver that sends a byte now and then never reaches one. Cancelling closes the socket;
 * the interrupt ends a wait for a name service or for a free connection.
 */
final class Deadline implements AutoCloseable {

  private final Cancellable exchange;
  private final Thread caller = Thread.currentThread();
  private ScheduledFuture<?> alarm;
  private boolean expired;
  private boolean closed;

  private Deadline(Cancellable exchange) {
    this.exchange = exchange;
  }

  /** Starts the time for an exchange that the calling thread is about to begin. */
  static Deadline start(ScheduledExecutorService clock, Duration limit, Cancellable exchange) {
    Deadline deadline = new Deadline(exchange);
    deadline.schedule(clock, limit);
    return deadline;
  }

  /** Whether the time ran out before the deadline was closed. */
  synchronized boolean expired() {
    return expired;
  }

  /** Ends the watch, and takes back an interrupt of its own that nobody noticed. */
  @Override
  public synchronized void close() {
    closed = true;
    alarm.cancel(false);
    if (expired) {
      Thread.interrupted();
    }
  }

  private synchronized void schedule(ScheduledExecutorService clock, Duration limit) {
    alarm = clock.schedule(this::expire, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void expire() {
    if (!closed) {
      expired = true;
      exchange.cancel();
      caller.interrupt();
    }
  }
}
