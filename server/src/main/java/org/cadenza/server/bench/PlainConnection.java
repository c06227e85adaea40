package org.cadenza.server.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** HTTP with as little work as can be, since it is done on the machine that is measured. */
final class PlainConnection implements AutoCloseable {

  private final URI server;
  private final String headers;
  private Socket socket;
  private InputStream in;

  PlainConnection(URI server, String token) throws IOException {
    this.server = server;
    open();
    headers =
        " HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n";
  }

  private void open() throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /** Asks and reads the whole answer, which must be a good one. */
  void get(String path) throws IOException {
    socket.getOutputStream().write(("GET " + path + headers).getBytes(StandardCharsets.US_ASCII));
    String status = line();
    if (!status.contains(" 200 ")) {
      throw new IOException(path + " was answered " + status);
    }
    long length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      }
      last |= header.equals("connection: close");
      chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
    }
    in.skipNBytes(length);
    while (chunked) {
      long size = Long.parseLong(line().strip(), 16);
      in.skipNBytes(size + 2);
      chunked = size > 0;
    }
    if (last) {
      // A server keeps a connection for so many requests only.
      socket.close();
      open();
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
