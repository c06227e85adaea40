package org.cadenza.server.sample.control;

import java.util.Map;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;
import org.cadenza.server.sample.http.RequestLog;

/** {@code /sample/log}: GET lists the requests so far, DELETE forgets them. */
public final class LogEndpoint {
  private final RequestLog log;

  /** Shows this log. */
  public LogEndpoint(RequestLog log) {
    this.log = log;
  }

  /** The requests, oldest first, without those to {@code /sample} itself. */
  public Reply get(Request request) {
    return Reply.json(200, Json.bytes(Map.of("requests", log.requests())));
  }

  /** Forgets all requests. */
  public Reply delete(Request request) {
    log.clear();
    return get(request);
  }
}
