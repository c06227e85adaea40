package org.cadenza.server.sample.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A complete answer, made but not yet sent. Immutable; the bytes are shared and never written. */
public final class Reply {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] bytes;
  private final int offset;
  private final int length;
  private final boolean paced;

  private Reply(
      int status,
      Map<String, String> headers,
      byte[] bytes,
      int offset,
      int length,
      boolean paced) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
    this.paced = paced;
  }

  /** A JSON document, given as UTF-8 bytes. */
  public static Reply json(int status, byte[] json) {
    return of(status, Map.of("Content-Type", "application/json; charset=utf-8"), json);
  }

  /** Any small answer. */
  public static Reply of(int status, Map<String, String> headers, byte[] body) {
    return new Reply(status, headers, body, 0, body.length, false);
  }

  /** A short plain text. */
  public static Reply text(int status, String text) {
    return of(
        status,
        Map.of("Content-Type", "text/plain; charset=utf-8"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  /** A run of a file's bytes, sent at the configured pace; {@code offset} counts from 0. */
  public static Reply media(
      int status, Map<String, String> headers, byte[] file, int offset, int length) {
    return new Reply(status, headers, file, offset, length, true);
  }

  /** The same reply with only the first {@code bytes} bytes of its body. */
  public Reply shortenedTo(int wanted) {
    int kept = Math.max(0, Math.min(wanted, length));
    return new Reply(status, headers, bytes, offset, kept, paced);
  }

  /** The same reply with one byte of its middle changed; as it is where there is no body. */
  public Reply damaged() {
    byte[] body = Arrays.copyOfRange(bytes, offset, offset + length);
    if (length > 0) {
      body[length / 2] ^= 0x55;
    }
    return new Reply(status, headers, body, 0, length, paced);
  }

  /** The same reply with another value of a header. */
  public Reply with(String header, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(header, value);
    return new Reply(status, changed, bytes, offset, length, paced);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Headers besides Content-Length and Date, which the sending adds. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The array the body lies in, from {@link #offset()} on; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the body begins in {@link #bytes()}. */
  int offset() {
    return offset;
  }

  /** Length of the body in bytes. */
  public int length() {
    return length;
  }

  /** Whether the configured pace holds for this reply: it does for audio only. */
  public boolean paced() {
    return paced;
  }
}
