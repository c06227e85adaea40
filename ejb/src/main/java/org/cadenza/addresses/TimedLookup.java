package org.cadenza.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Gives up on a name service that does not answer. The system's own look-up can neither be given a
 * limit nor be interrupted, so it runs on threads of its own and its caller walks away. So that
 * names that fail do not take all of those threads from names that work, each name is asked for
 * once at a time, for all who want it, and one that failed is not asked for again for a while. An
 * answer is kept for nobody: the next caller asks anew.
 */
public final class TimedLookup implements HostLookup, AutoCloseable {

  // They do nothing but wait, so many cost little.
  private static final int THREADS = 64;
  private static final Duration MEMORY_OF_FAILURES = Duration.ofSeconds(10);

  private final HostLookup lookup;
  private final Duration limit;
  private final LongSupplier nanos;
  private final ConcurrentMap<String, Question> questions = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads;

  /** Waits at most {@code limit} for an answer, time in the queue included. */
  public TimedLookup(HostLookup lookup, Duration limit) {
    this(lookup, limit, System::nanoTime);
  }

  TimedLookup(HostLookup lookup, Duration limit, LongSupplier nanos) {
    this.lookup = lookup;
    this.limit = limit;
    this.nanos = nanos;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> DaemonThread.of(task, "host-lookup"));
    this.threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Returns early, with the thread still marked as interrupted, when it is interrupted; at once if
   * the name has been asked for in vain for the limit already, or failed a moment ago.
   */
  @Override
  public List<InetAddress> addressesOf(String host) throws UnknownHostException {
    questions.values().removeIf(Question::isForgotten);
    Question question = questions.computeIfAbsent(host, this::ask);
    try {
      return question.get(question.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    } catch (ExecutionException | TimeoutException e) {
      throw unknown(host, e);
    }
  }

  private Question ask(String host) {
    Question question = new Question(host);
    threads.execute(question);
    return question;
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

  /** A name that is being asked for, or that failed. */
  private final class Question extends FutureTask<List<InetAddress>> {

    private final String host;
    private final long asked = nanos.getAsLong();
    private volatile long failed;

    private Question(String host) {
      super(() -> lookup.addressesOf(host));
      this.host = host;
    }

    private long nanosLeft() {
      return Math.max(0, asked + limit.toNanos() - nanos.getAsLong());
    }

    private boolean isForgotten() {
      return isDone() && nanos.getAsLong() - failed >= MEMORY_OF_FAILURES.toNanos();
    }

    @Override
    protected void set(List<InetAddress> addresses) {
      questions.remove(host, this);
      super.set(addresses);
    }

    @Override
    protected void setException(Throwable failure) {
      failed = nanos.getAsLong();
      super.setException(failure);
    }
  }
}
