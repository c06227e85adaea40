package org.cadenza.web.tracklists.batches;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.cadenza.identity.Caller;
import org.cadenza.live.LiveEvent;
import org.cadenza.live.LiveListener;
import org.cadenza.settings.Json;
import org.cadenza.tracklists.batches.BatchProgress;
import org.cadenza.tracklists.batches.LiveBatches;
import org.cadenza.web.live.StreamWork;

/**
 * Somebody who listens to a batch. One message is written at a time, by the executor; of those that
 * come meanwhile the last one is all that counts.
 */
final class ProgressListener implements LiveListener {

  private static final System.Logger LOG = System.getLogger(ProgressListener.class.getName());
  private static final Duration QUIET = Duration.ofSeconds(15);
  private static final Duration STUCK = Duration.ofSeconds(30);

  private final Caller caller;
  private final String batchId;
  private final Session session;
  private final StreamWork work;

  /** Taken by whoever signs in: in an EAR the board's thread, of another module, finds none. */
  private final Executor executor;

  private final Consumer<LiveListener> leave;

  private BatchProgress shown;

  /** What is to be written next; null for nothing. */
  private BatchProgress next;

  private boolean writing;
  private boolean closed;

  /** When something was last written, by the monotonic clock. */
  private long lastSign = System.nanoTime();

  ProgressListener(
      Caller caller,
      String batchId,
      Session session,
      StreamWork work,
      Consumer<LiveListener> leave) {
    this.caller = caller;
    this.batchId = batchId;
    this.session = session;
    this.work = work;
    this.executor = work.writing();
    this.leave = leave;
    session.getAsyncRemote().setSendTimeout(STUCK.toMillis());
  }

  Caller caller() {
    return caller;
  }

  String batchId() {
    return batchId;
  }

  @Override
  public long userId() {
    return caller.userId();
  }

  @Override
  public void tell(List<LiveEvent> events, Instant at) {
    events.stream()
        .filter(e -> e.kind().equals(LiveBatches.KIND) && e.key().equals(batchId))
        .filter(e -> e.isFor(caller))
        .forEach(e -> show((BatchProgress) e.data()));
    stayInTouch();
  }

  /** Writes how the batch stands, unless that is what was written last. */
  synchronized void show(BatchProgress progress) {
    if (!closed && !progress.equals(shown)) {
      shown = progress;
      next = progress;
      if (!writing) {
        submit(this::write);
      }
    }
  }

  /** Only by writing does one learn that nobody is there. */
  private synchronized void stayInTouch() {
    if (writing && System.nanoTime() - lastSign > STUCK.toNanos()) {
      end();
    } else if (!closed && !writing && System.nanoTime() - lastSign > QUIET.toNanos()) {
      submit(this::ping);
    }
  }

  private void submit(Runnable what) {
    writing = true;
    lastSign = System.nanoTime();
    try {
      executor.execute(what);
    } catch (RejectedExecutionException e) {
      end();
    }
  }

  private void ping() {
    try {
      if (work.isStillGood(caller)) {
        session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        goOn(true);
      } else {
        end(CloseCodes.VIOLATED_POLICY, "The token has ended");
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "Who listened to a batch is gone", e);
      end();
    }
  }

  private void write() {
    try {
      if (work.isStillGood(caller)) {
        session.getAsyncRemote().sendText(Json.write(taken()), result -> goOn(result.isOK()));
      } else {
        end(CloseCodes.VIOLATED_POLICY, "The token has ended");
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "Who listened to a batch is gone", e);
      end();
    }
  }

  private synchronized BatchProgress taken() {
    BatchProgress taken = next;
    next = null;
    return taken;
  }

  private synchronized void goOn(boolean went) {
    writing = false;
    if (!went) {
      end();
    } else if (next != null) {
      submit(this::write);
    } else if (shown.status().isOver()) {
      end(CloseCodes.NORMAL_CLOSURE, "The batch is over");
    }
  }

  @Override
  public void end() {
    end(CloseCodes.GOING_AWAY, "");
  }

  private synchronized void end(CloseCodes code, String why) {
    if (closed) {
      return;
    }
    closed = true;
    leave.accept(this);
    // A server may wait here for what the reader does not read.
    work.apart(
        () -> {
          try {
            session.close(new CloseReason(code, why));
          } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "A connection was closed already", e);
          }
        });
  }
}
