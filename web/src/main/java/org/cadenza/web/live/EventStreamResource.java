package org.cadenza.web.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import org.cadenza.identity.Caller;
import org.cadenza.live.LiveBoard;

/** Ours: jobs, downloads and alerts of whoever listens, as they change (WHATWG HTML, 9.2). */
@Path("v1/events/stream")
@RequestScoped
public class EventStreamResource {

  @Inject LiveBoard board;
  @Inject StreamWork work;
  @Inject Provider<Caller> caller;

  /**
   * Stays open until either side closes it, or the token ends.
   *
   * @param last the id of the last event that was heard before; anything else is as none
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void stream(
      @HeaderParam("Last-Event-ID") String last, @Context SseEventSink sink, @Context Sse sse) {
    Caller who = caller.get();
    board.join(new Subscriber(who, sink, sse, work, board::leave), instant(last));
  }

  /** Whoever asks for the head alone does not listen. */
  @HEAD
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response head() {
    return Response.ok().type(MediaType.SERVER_SENT_EVENTS).build();
  }

  /** Ids are the times at which we looked, in milliseconds since 1970. */
  private static Instant instant(String last) {
    return last != null && last.matches("[0-9]{1,14}")
        ? Instant.ofEpochMilli(Long.parseLong(last))
        : null;
  }
}
