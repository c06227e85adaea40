package org.cadenza.server.sample.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/** Sends replies over one exchange and notes in the log what was sent. */
public final class Outlet {

  // Slowly: what nobody has read yet when a line breaks may never reach its reader.
  private static final long CUT_BYTES_PER_SECOND = 400_000;

  private final HttpExchange exchange;
  private final LogEntry log;

  /** The way out of one exchange. */
  public Outlet(HttpExchange exchange, LogEntry log) {
    this.exchange = exchange;
    this.log = log;
  }

  /**
   * Sends the reply.
   *
   * @param bytesPerSecond asked again for every block; 0 is as fast as it goes
   */
  public void send(Reply reply, LongSupplier bytesPerSecond) throws IOException {
    send(reply, reply.length(), bytesPerSecond);
  }

  /**
   * Announces the whole reply, sends only {@code bytes} bytes of it and cuts the connection.
   *
   * @throws IOException always, when the reply is longer than that: so the server drops the line
   */
  public void sendCut(Reply reply, int bytes) throws IOException {
    send(reply, Math.min(bytes, reply.length()), () -> CUT_BYTES_PER_SECOND);
  }

  private void send(Reply reply, int bytes, LongSupplier bytesPerSecond) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    log.status(reply.status());
    if (exchange.getRequestMethod().equals("HEAD")) {
      // The server sends no length for HEAD by itself.
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(reply.length()));
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(reply.status(), reply.length() == 0 ? -1 : reply.length());
    try (OutputStream out = exchange.getResponseBody()) {
      new PacedWriter(out, bytesPerSecond, log).write(reply.bytes(), reply.offset(), bytes);
    }
  }

  /** Sends {@code total} bytes without announcing a length, repeating {@code filler}. */
  public void flood(String contentType, byte[] filler, long total) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    log.status(200);
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      PacedWriter writer = new PacedWriter(out, () -> 0, log);
      for (long left = total; left > 0; left -= filler.length) {
        writer.write(filler, 0, (int) Math.min(left, filler.length));
      }
    }
  }
}
