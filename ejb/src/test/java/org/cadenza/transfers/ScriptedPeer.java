package org.cadenza.transfers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A loopback server that says exactly what a test tells it to, broken answers included. */
final class ScriptedPeer implements AutoCloseable {

  /** Writes a whole answer; the connection is closed afterwards. */
  @FunctionalInterface
  interface Script {
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * What was asked.
   *
   * @param number of the request, from 1
   * @param path with its query
   * @param headers names in lower case
   */
  record Request(int number, String path, Map<String, String> headers) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  private final ServerSocket socket;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  ScriptedPeer(Script script) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(() -> accept(script));
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  List<Request> requests() {
    return requests;
  }

  private void accept(Script script) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        daemon(() -> serve(client, script));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client, Script script) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      String path = in.readLine().split(" ", -1)[1];
      Map<String, String> headers = new TreeMap<>();
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      Request request;
      synchronized (requests) {
        request = new Request(requests.size() + 1, path, headers);
        requests.add(request);
      }
      script.answer(request, client.getOutputStream());
    } catch (IOException | InterruptedException | RuntimeException gone) {
      // The transfer hung up, as several tests want it to.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "scripted-peer");
    thread.setDaemon(true);
    thread.start();
  }

  /** Writes a head; each header is a whole line. */
  static void head(OutputStream out, int status, String... headers) throws IOException {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " X\r\nConnection: close\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** An honest server of one file: ranges, and If-Range against its ETag. */
  static Script file(byte[] content, String etag) {
    return (request, out) -> {
      int from = rangeStart(request);
      if (from > 0 && request.header("If-Range").equals(etag)) {
        partial(out, content, from, etag);
        out.write(content, from, content.length - from);
      } else {
        head(out, 200, "Content-Length: " + content.length, "ETag: " + etag);
        out.write(content);
      }
    };
  }

  static void partial(OutputStream out, byte[] content, int from, String etag) throws IOException {
    head(
        out,
        206,
        "Content-Length: " + (content.length - from),
        "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length,
        "ETag: " + etag);
  }

  /** The first byte asked for, 0 without a Range. */
  static int rangeStart(Request request) {
    String range = request.header("Range");
    return range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
