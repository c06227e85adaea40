package org.cadenza.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id by which a request is known to its sender and in the log: from {@code X-Correlation-ID},
 * else made up.
 */
public final class Correlation {

  /** The header that brings it and takes it back. */
  public static final String HEADER = "X-Correlation-ID";

  private static final String KEY = Correlation.class.getName();
  private static final String RESPONSE = KEY + ".response";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private Correlation() {}

  /** Of a request; the same each time. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof String known) {
      return known;
    }
    String given = request.getHeader(HEADER);
    String id = given != null && isWellFormed(given) ? given : UUID.randomUUID().toString();
    request.setAttribute(KEY, id);
    return id;
  }

  /** Answers with it. */
  static void begin(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(RESPONSE, response);
    response.setHeader(HEADER, of(request));
  }

  /** The request's body has one, which goes before the header's. */
  public static void is(HttpServletRequest request, String id) {
    request.setAttribute(KEY, id);
    if (request.getAttribute(RESPONSE) instanceof HttpServletResponse response) {
      response.setHeader(HEADER, id);
    }
  }

  /** Whether it can be one. */
  public static boolean isWellFormed(String id) {
    return FORM.matcher(id).matches();
  }
}
