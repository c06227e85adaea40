package org.cadenza.web.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.cadenza.identity.Caller;
import org.cadenza.live.LiveEvent;
import org.cadenza.live.LiveListener;
import org.cadenza.settings.Json;

/**
 * Somebody at the other end of a stream. Servers write at once or later, and either may take as
 * long as the reader does: so one piece is written at a time, by the executor, and who has not read
 * it for half a minute is let go.
 */
final class Subscriber implements LiveListener {

  private static final System.Logger LOG = System.getLogger(Subscriber.class.getName());
  private static final int MOST_WAITING = 5000;
  private static final Duration QUIET = Duration.ofSeconds(15);
  private static final Duration STUCK = Duration.ofSeconds(30);

  private final Caller caller;
  private final SseEventSink sink;
  private final Sse sse;
  private final StreamWork work;

  /** Taken by the request: in an EAR the board's thread, of another module, would not find it. */
  private final Executor executor;

  private final Consumer<LiveListener> leave;

  private final Queue<OutboundSseEvent> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean closed;

  /** When something was last given to the server to be written, by the monotonic clock. */
  private long lastSign = System.nanoTime();

  Subscriber(
      Caller caller, SseEventSink sink, Sse sse, StreamWork work, Consumer<LiveListener> leave) {
    this.caller = caller;
    this.sink = sink;
    this.sse = sse;
    this.work = work;
    this.executor = work.writing();
    this.leave = leave;
  }

  @Override
  public long userId() {
    return caller.userId();
  }

  @Override
  public synchronized void tell(List<LiveEvent> events, Instant at) {
    if (closed) {
      return;
    }
    String id = Long.toString(at.toEpochMilli());
    events.stream()
        .filter(event -> event.isFor(caller))
        .forEach(event -> waiting.add(event(event, id)));
    if (waiting.size() > MOST_WAITING || (writing && isSilentFor(STUCK))) {
      end();
    } else if (!writing) {
      if (waiting.isEmpty() && isSilentFor(QUIET)) {
        // Proxies close what is silent, and only by writing does one learn that nobody is there.
        waiting.add(sse.newEventBuilder().id(id).comment("still here").build());
      }
      if (!waiting.isEmpty()) {
        writing = true;
        lastSign = System.nanoTime();
        submit();
      }
    }
  }

  private boolean isSilentFor(Duration time) {
    return System.nanoTime() - lastSign > time.toNanos();
  }

  private OutboundSseEvent event(LiveEvent event, String id) {
    return sse.newEventBuilder()
        .id(id)
        .name(event.kind())
        .mediaType(MediaType.TEXT_PLAIN_TYPE)
        .data(String.class, Json.write(event.data()))
        .build();
  }

  private void submit() {
    try {
      executor.execute(this::write);
    } catch (RejectedExecutionException e) {
      end();
    }
  }

  /** Writes as long as the server takes it at once; else goes on when it has. */
  private void write() {
    try {
      if (!work.isStillGood(caller)) {
        end();
        return;
      }
      for (OutboundSseEvent next = next(); next != null; next = next()) {
        var sent = sink.send(next).toCompletableFuture();
        if (!sent.isDone()) {
          var unused = sent.whenComplete((nothing, failure) -> goOn(failure));
          return;
        }
        sent.join();
      }
    } catch (RuntimeException e) {
      goOn(e);
    }
  }

  private void goOn(Throwable failure) {
    if (failure == null) {
      submit();
    } else {
      LOG.log(System.Logger.Level.DEBUG, "A stream has ended", failure);
      end();
    }
  }

  /** Null, and nobody writes, once nothing waits. */
  private synchronized OutboundSseEvent next() {
    OutboundSseEvent next = closed ? null : waiting.poll();
    writing = next != null;
    lastSign = System.nanoTime();
    return next;
  }

  @Override
  public synchronized void end() {
    if (!closed) {
      closed = true;
      waiting.clear();
      leave.accept(this);
      // A server may wait here for what the reader does not read.
      work.apart(sink::close);
    }
  }
}
