package org.cadenza.server.sample.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code application/x-www-form-urlencoded} text, the form of queries and forms. */
public final class Fields {
  private Fields() {}

  /**
   * The fields by name; names compare without case as they do on the real server (ASP.NET), the
   * first of several equal names wins, a name without {@code =} has an empty value.
   *
   * @throws Refusal 400 when a percent escape is malformed
   */
  public static Map<String, String> parse(String text) {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('&', start);
      String pair = text.substring(start, end < 0 ? text.length() : end);
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      fields.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      start = end < 0 ? text.length() : end + 1;
    }
    return Collections.unmodifiableMap(fields);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(400, "malformed percent escape");
    }
  }
}
