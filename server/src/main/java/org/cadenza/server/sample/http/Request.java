package org.cadenza.server.sample.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A request with its whole body.
 *
 * @param method upper case, as sent
 * @param target path and query exactly as sent, still escaped
 * @param path the path alone, unescaped
 * @param parameters the query's fields; see {@link Fields#parse}
 * @param headers as received
 * @param body UTF-8 text, at most 1 MiB
 */
public record Request(
    String method,
    String target,
    String path,
    Map<String, String> parameters,
    Headers headers,
    String body) {
  // Enough for a thousand shows in one PUT, and a bound on what a mistake can make us hold.
  private static final int MAX_BODY = 1 << 20;

  /**
   * Reads the request of an exchange.
   *
   * @throws Refusal 413 when the body is longer than 1 MiB
   */
  public static Request of(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      throw new Refusal(413, "the body is longer than 1 MiB");
    }
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        uri.toString(),
        uri.getPath(),
        Fields.parse(query),
        exchange.getRequestHeaders(),
        new String(body, StandardCharsets.UTF_8));
  }

  /** The query parameter of this name, empty when it is missing. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The first header of this name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }
}
