package org.cadenza.events.webhooks.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives up on a name service that does not answer. The system's own look-up can neither be given a
 * limit nor be interrupted, so it runs on a few threads of its own and its caller walks away.
 */
public final class TimedLookup implements HostLookup, AutoCloseable {

  private static final int THREADS = 16;

  private final HostLookup lookup;
  private final Duration limit;
  private final ThreadPoolExecutor threads;

  /** Waits at most {@code limit} for an answer, time in the queue included. */
  public TimedLookup(HostLookup lookup, Duration limit) {
    this.lookup = lookup;
    this.limit = limit;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> DaemonThread.of(task, "webhook-lookup"));
    this.threads.allowCoreThreadTimeOut(true);
  }

  /** Returns early, with the thread still marked as interrupted, when it is interrupted. */
  @Override
  public List<InetAddress> addressesOf(String host) throws UnknownHostException {
    Future<List<InetAddress>> answer = threads.submit(() -> lookup.addressesOf(host));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    } catch (ExecutionException | TimeoutException e) {
      throw unknown(host, e);
    } finally {
      answer.cancel(true);
    }
  }

  /** Ends the threads; look-ups under way are left to end by themselves. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }
}
