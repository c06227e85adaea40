package org.cadenza.server.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultPlayer;
import org.cadenza.server.sample.faults.Faults;
import org.cadenza.server.sample.http.Endpoint;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.LogEntry;
import org.cadenza.server.sample.http.Outlet;
import org.cadenza.server.sample.http.Pace;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;
import org.cadenza.server.sample.http.RequestLog;

/** Takes every request: logs it, lets a fault strike, has it answered and sends the answer. */
final class FrontDoor implements HttpHandler {
  // Half of the server's threads, so that it can always be told to stop hanging.
  private static final int MOST_HANGING = SampleUpstream.THREADS / 2;

  private final Endpoint endpoints;
  private final Faults faults;
  private final FaultPlayer player;
  private final RequestLog log;
  private final Pace pace;

  FrontDoor(Endpoint endpoints, Faults faults, RequestLog log, Pace pace) {
    this.endpoints = endpoints;
    this.faults = faults;
    this.player = new FaultPlayer(faults, pace::bytesPerSecond, MOST_HANGING);
    this.log = log;
    this.pace = pace;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // Closing an exchange that was not answered to its end cuts the connection.
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      boolean control = exchange.getRequestURI().getPath().startsWith("/sample");
      Outlet outlet = new Outlet(exchange, entry(exchange, target, control));
      Optional<Fault> fault = control ? Optional.empty() : faults.strike(target);
      if (fault.isPresent()) {
        player.play(fault.get(), () -> answer(exchange), outlet);
      } else {
        Reply reply = answer(exchange);
        outlet.send(reply, () -> reply.paced() ? pace.bytesPerSecond() : 0);
      }
    }
  }

  private LogEntry entry(HttpExchange exchange, String target, boolean control) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    return control
        ? log.unlisted(exchange.getRequestMethod(), target)
        : log.arrived(exchange.getRequestMethod(), target, range);
  }

  private Reply answer(HttpExchange exchange) {
    try {
      return endpoints.answer(Request.of(exchange));
    } catch (Refusal refusal) {
      return Reply.json(refusal.status(), Json.bytes(Map.of("error", refusal.getMessage())));
    } catch (IOException gone) {
      throw new UncheckedIOException("reading the request", gone);
    } catch (RuntimeException fault) {
      // The server itself would swallow it; so whoever runs the test sees what broke.
      return Reply.json(500, Json.bytes(Map.of("error", "broken sample: " + fault)));
    }
  }
}
