package org.cadenza.server.sample.audio;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cadenza.server.sample.http.ByteRange;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/**
 * A FLAC file as it is served: single ranges and If-Range work as in RFC 9110; several ranges at
 * once are answered with the whole file.
 */
public final class ServedFile {
  private final byte[] bytes;
  private final String etag;
  private final String lastModified;

  /**
   * A file.
   *
   * @param bytes not to be changed
   * @param etag with its quotes
   * @param lastModified as HTTP writes it
   */
  public ServedFile(byte[] bytes, String etag, String lastModified) {
    this.bytes = bytes;
    this.etag = etag;
    this.lastModified = lastModified;
  }

  /** All of it, or the range that is asked for. */
  public Reply answer(Request request) {
    Map<String, String> headers = headers();
    Optional<String> range = request.header("Range").filter(any -> rangeCounts(request));
    try {
      return range
          .flatMap(header -> ByteRange.of(header, bytes.length))
          .map(part -> part(part, headers))
          .orElseGet(() -> Reply.media(200, headers, bytes, 0, bytes.length));
    } catch (Refusal unsatisfiable) {
      headers.put("Content-Range", "bytes */" + bytes.length);
      return Reply.of(unsatisfiable.status(), headers, new byte[0]);
    }
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "audio/flac");
    headers.put("ETag", etag);
    headers.put("Last-Modified", lastModified);
    headers.put("Accept-Ranges", "bytes");
    return headers;
  }

  /** Ranges are defined for GET only, and count only while the file is what If-Range says. */
  private boolean rangeCounts(Request request) {
    String known = request.header("If-Range").orElse(etag).strip();
    return request.method().equals("GET") && (known.equals(etag) || known.equals(lastModified));
  }

  private Reply part(ByteRange range, Map<String, String> headers) {
    headers.put("Content-Range", range.contentRange(bytes.length));
    return Reply.media(206, headers, bytes, range.first(), range.length());
  }
}
