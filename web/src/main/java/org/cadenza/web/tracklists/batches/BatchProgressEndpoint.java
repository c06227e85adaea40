package org.cadenza.web.tracklists.batches;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;

/**
 * Tells how far a batch is, as it changes (tracklist-service.md, WebSocket Progress Updates): a
 * {@code BatchProgress} each time, and it closes once the batch is over. The first message signs
 * in, within ten seconds: <code>{"type": "auth", "token": "…"}</code> with whatever else goes as
 * Bearer. Who may not listen is told so as in answers, and let go.
 */
@ServerEndpoint("/api/v1/batch/{batch_id}/progress")
public class BatchProgressEndpoint {

  private static final System.Logger LOG = System.getLogger(BatchProgressEndpoint.class.getName());
  private static final long FIRST_MESSAGE_MILLIS = 10_000;
  private static final int LONGEST_MESSAGE = 8192;

  @Inject ProgressDoor door;

  /** Null until somebody has signed in. */
  private ProgressListener listener;

  /** Waits for the first message, unless many strangers do. */
  @OnOpen
  public void open(Session session) throws IOException {
    session.setMaxIdleTimeout(FIRST_MESSAGE_MILLIS);
    if (!door.enter(session)) {
      session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "Many are waiting already"));
    }
  }

  /** The first message; others are not heeded. */
  @OnMessage(maxMessageSize = LONGEST_MESSAGE)
  public synchronized void hear(
      String message, Session session, @PathParam("batch_id") String batchId) throws IOException {
    if (listener != null) {
      return;
    }
    try {
      listener = door.listener(message, session, batchId);
      door.join(listener);
      session.setMaxIdleTimeout(0);
    } catch (Problem e) {
      session.getBasicRemote().sendText(Json.write(door.error(e, message)));
      session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, e.code()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Nobody can listen to " + batchId, e);
      session.close(new CloseReason(CloseCodes.UNEXPECTED_CONDITION, "Internal error"));
    }
  }

  /** Nobody listens any more. */
  @OnClose
  public synchronized void close(Session session) {
    door.leave(session, listener);
  }

  /** The connection is closed by the server; that is nothing to be alarmed about. */
  @OnError
  public void fail(Throwable failure) {
    LOG.log(System.Logger.Level.DEBUG, "Who listened to a batch is gone", failure);
  }
}
