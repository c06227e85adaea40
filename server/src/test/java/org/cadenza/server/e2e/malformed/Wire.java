package org.cadenza.server.e2e.malformed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection that sends whatever it is given, and reads what comes back. */
final class Wire implements AutoCloseable {

  /** Longer than any answer may take. */
  private static final int PATIENCE_MILLIS = 10_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  /**
   * What came back.
   *
   * @param status 0 if the connection was closed without an answer
   */
  record Received(int status, Map<String, String> headers, String body, Duration after) {}

  Wire(int port) {
    this.port = port;
  }

  /**
   * Sends a request.
   *
   * @param last whether nothing can follow on the same connection
   * @param cut whether to tell the server that nothing more is coming
   */
  Received send(byte[] request, boolean last, boolean cut) throws IOException {
    if (last) {
      close();
    }
    boolean fresh = socket == null;
    long begin = System.nanoTime();
    Received received = once(request, cut);
    if (received.status() == 0 && !fresh) {
      // The server had closed a connection that stood idle.
      begin = System.nanoTime();
      received = once(request, cut);
    }
    if (last || "close".equalsIgnoreCase(received.headers().get("connection"))) {
      close();
    }
    return new Received(
        received.status(),
        received.headers(),
        received.body(),
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private Received once(byte[] request, boolean cut) throws IOException {
    if (socket == null) {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
    }
    try {
      write(request, cut);
      return read();
    } catch (SocketException | SocketTimeoutException e) {
      close();
      return new Received(0, Map.of(), e.toString(), Duration.ZERO);
    }
  }

  private void write(byte[] request, boolean cut) throws IOException {
    try {
      socket.getOutputStream().write(request);
      if (cut) {
        socket.shutdownOutput();
      }
    } catch (SocketException e) {
      // It may have answered before it had read everything.
    }
  }

  private Received read() throws IOException {
    String line = line();
    while (line != null && line.startsWith("HTTP/1.1 100")) {
      line();
      line = line();
    }
    if (line == null) {
      close();
      return new Received(0, Map.of(), "", Duration.ZERO);
    }
    int status = Integer.parseInt(line.split(" ", 3)[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(); header != null && !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    return new Received(
        status, headers, new String(body(headers), StandardCharsets.UTF_8), Duration.ZERO);
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.containsKey("content-length")) {
      return in.readNBytes(Integer.parseInt(headers.get("content-length")));
    } else if (!headers.containsKey("transfer-encoding")) {
      return in.readAllBytes();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(line()); size > 0; size = size(line())) {
      body.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private static int size(String line) {
    return line == null ? 0 : Integer.parseInt(line.strip(), 16);
  }

  /** A line without its end; null at the end of the stream. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
