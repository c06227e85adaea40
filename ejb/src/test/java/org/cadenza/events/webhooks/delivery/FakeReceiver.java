package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.cadenza.addresses.DaemonThread;

/** A receiver on loopback that speaks just enough HTTP, and breaks it as a script says. */
final class FakeReceiver implements AutoCloseable {

  /** A request as it came over the wire; header names in lower case. */
  record Request(String line, Map<String, String> headers, String body) {}

  /** Answers one request; the connection is closed when it throws. */
  interface Script {
    void answer(Request request, OutputStream out) throws Exception;
  }

  private final ServerSocket server;
  private final Script script;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  FakeReceiver(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
    DaemonThread.of(this::accept, "fake-receiver").start();
  }

  static FakeReceiver on(Script script) {
    try {
      return new FakeReceiver(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers every request alike: a status line, header lines and a body with its length. */
  static FakeReceiver answering(String status, String headers, String body) {
    return on((request, out) -> write(out, answer(status, headers, body)));
  }

  static String answer(String status, String headers, String body) {
    return "HTTP/1.1 " + status + "\r\n" + headers + length(body) + "\r\n" + body;
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }

  /** Blocks until the receiver is closed. */
  void hang() throws InterruptedException {
    closed.await();
  }

  int port() {
    return server.getLocalPort();
  }

  URI url(String scheme, String host) {
    return URI.create(scheme + "://" + host + ":" + port() + "/hook?a=b");
  }

  URI url() {
    return url("http", "127.0.0.1");
  }

  int connections() {
    return connections.size();
  }

  List<Request> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private static String length(String body) {
    return "Content-Length: " + body.getBytes(UTF_8).length + "\r\n";
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        DaemonThread.of(() -> serve(connection), "fake-receiver-connection").start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      while (true) {
        Request request = read(in);
        requests.add(request);
        script.answer(request, connection.getOutputStream());
      }
    } catch (Exception e) {
      // The sender hung up, or the script ended the connection on purpose.
      return;
    }
  }

  private static Request read(InputStream in) throws IOException {
    String line = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.put(name, header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(line, headers, new String(in.readNBytes(length), UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The sender closed the connection.");
      }
      bytes.write(next);
    }
    return bytes.toString(US_ASCII).strip();
  }
}
