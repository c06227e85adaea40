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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cadenza.identity.Caller;
import org.cadenza.live.LiveEvent;
import org.cadenza.live.LiveListener;
import org.cadenza.settings.Json;

/**
 * Somebody at the other end of a stream. Writing may block, so it is done by the executor, one
 * piece at a time; who reads too slowly is let go.
 */
final class Subscriber implements LiveListener {

  private static final System.Logger LOG = System.getLogger(Subscriber.class.getName());
  private static final int MOST_WAITING = 5000;
  private static final Duration QUIET = Duration.ofSeconds(15);

  private final Caller caller;
  private final BooleanSupplier isStillGood;
  private final SseEventSink sink;
  private final Sse sse;
  private final Executor executor;
  private final Consumer<LiveListener> leave;

  private final Queue<OutboundSseEvent> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean closed;
  private Instant lastSign = Instant.EPOCH;

  Subscriber(
      Caller caller,
      BooleanSupplier isStillGood,
      SseEventSink sink,
      Sse sse,
      Executor executor,
      Consumer<LiveListener> leave) {
    this.caller = caller;
    this.isStillGood = isStillGood;
    this.sink = sink;
    this.sse = sse;
    this.executor = executor;
    this.leave = leave;
  }

  @Override
  public synchronized void tell(List<LiveEvent> events, Instant at) {
    String id = Long.toString(at.toEpochMilli());
    events.stream()
        .filter(event -> event.isFor(caller))
        .forEach(event -> waiting.add(event(event, id)));
    if (waiting.isEmpty() && lastSign.plus(QUIET).isBefore(at)) {
      // Proxies close what is silent, and only by writing does one learn that nobody is there.
      waiting.add(sse.newEventBuilder().id(id).comment("still here").build());
    }
    if (waiting.size() > MOST_WAITING) {
      close();
    } else if (!waiting.isEmpty() && !writing && !closed) {
      lastSign = at;
      writing = true;
      submit();
    }
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
      close();
    }
  }

  private void write() {
    try {
      if (!isStillGood.getAsBoolean()) {
        close();
        return;
      }
      for (OutboundSseEvent next = next(); next != null; next = next()) {
        if (sink.isClosed()) {
          close();
          return;
        }
        sink.send(next).toCompletableFuture().join();
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "A stream has ended", e);
      close();
    }
  }

  /** Null, and nobody writes, once nothing waits. */
  private synchronized OutboundSseEvent next() {
    OutboundSseEvent next = closed ? null : waiting.poll();
    writing = next != null;
    return next;
  }

  private synchronized void close() {
    closed = true;
    writing = false;
    waiting.clear();
    leave.accept(this);
    sink.close();
  }
}
