package org.cadenza.web.tracklists.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cadenza.identity.Caller;
import org.cadenza.identity.keys.KeyHolders;
import org.cadenza.live.LiveBoard;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;
import org.cadenza.tracklists.batches.BatchProgress;
import org.cadenza.tracklists.batches.BatchShelf;
import org.cadenza.web.dialects.Dialect;
import org.cadenza.web.dialects.Dialects;
import org.cadenza.web.dialects.Failure;
import org.cadenza.web.http.Outage;
import org.cadenza.web.live.StreamWork;

/** Lets in who may listen to a batch. */
@ApplicationScoped
public class ProgressDoor {

  /** Who listens is counted by the board; these have not said who they are. */
  private static final int MOST_STRANGERS = 100;

  private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

  private static final System.Logger LOG = System.getLogger(ProgressDoor.class.getName());
  private static final Dialect DIALECT = Dialects.of("/api/v1/batch");

  @Inject StreamWork work;
  @Inject BatchShelf shelf;
  @Inject LiveBoard board;
  @Inject Clock clock;

  /** When each came, by the monotonic clock. */
  private final Map<Session, Long> strangers = new ConcurrentHashMap<>();

  record Hello(String type, String token) {}

  /** Whether there is room for one more; who has been silent for too long makes room. */
  boolean enter(Session session) {
    if (strangers.size() >= MOST_STRANGERS) {
      strangers.entrySet().stream()
          .filter(each -> System.nanoTime() - each.getValue() > LONGEST_NANOS)
          .map(Map.Entry::getKey)
          .toList()
          .forEach(this::close);
    }
    if (strangers.size() >= MOST_STRANGERS) {
      return false;
    }
    strangers.put(session, System.nanoTime());
    return true;
  }

  private void close(Session stranger) {
    strangers.remove(stranger);
    work.apart(
        () -> {
          try {
            stranger.close();
          } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "A connection was closed already", e);
          }
        });
  }

  /**
   * One is gone.
   *
   * @param listener null if he never listened
   */
  void leave(Session session, ProgressListener listener) {
    strangers.remove(session);
    if (listener != null) {
      board.leave(listener);
    }
  }

  /** Whoever his first message says that he is; a problem if he may not listen to the batch. */
  ProgressListener listener(String message, Session session, String batchId) {
    try {
      Hello hello = hello(message);
      Caller caller =
          work.callerOf(hello.token())
              .orElseThrow(() -> Problem.notSignedIn("The token is invalid, ended or expired"));
      shelf.find(caller, batchId);
      strangers.remove(session);
      return new ProgressListener(caller, batchId, session, work, board::leave);
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /** As answers tell it, which look for causes, too. */
  private static RuntimeException told(RuntimeException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Problem problem) {
        return problem;
      } else if (Outage.isOutage(t)) {
        return Problem.unavailable("The database is away", 5);
      }
    }
    return failure;
  }

  /** Shows how the batch stands, and from then on whatever changes. */
  void join(ProgressListener listener) {
    try {
      showAndJoin(listener);
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  private void showAndJoin(ProgressListener listener) {
    // What changes between looking and listening is told, since it is later than this.
    Instant now = clock.instant();
    BatchProgress progress = BatchProgress.of(shelf.find(listener.caller(), listener.batchId()));
    listener.show(progress);
    if (!progress.status().isOver()) {
      board.join(listener, now);
    }
  }

  private static Hello hello(String message) {
    Hello hello = null;
    try {
      hello = Json.mapper().readValue(message, Hello.class);
    } catch (JsonProcessingException e) {
      // Told below, like other messages that are none.
    }
    if (hello == null || !"auth".equals(hello.type()) || hello.token() == null) {
      throw Problem.notSignedIn("The first message must be {\"type\":\"auth\",\"token\":\"…\"}");
    }
    return hello;
  }

  /** What went wrong, as answers tell it. */
  Record error(Problem problem, String message) {
    Failure.Credential kind = Failure.Credential.NONE;
    try {
      kind =
          KeyHolders.isKey(hello(message).token())
              ? Failure.Credential.API_KEY
              : Failure.Credential.TOKEN;
    } catch (Problem e) {
      // There is none in it.
    }
    return DIALECT.errorBody(
        new Failure(
            DIALECT.status(problem.kind()),
            problem.code(),
            problem.getMessage(),
            problem.details(),
            kind,
            UUID.randomUUID().toString()));
  }
}
