package org.cadenza.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.StringJoiner;

/** Addresses of an upstream's methods, and forms to be posted to them. */
public final class Addresses {

  private Addresses() {}

  /**
   * A request for a path below a base address.
   *
   * @param query names and values of the query in turn
   */
  public static HttpRequest.Builder request(String base, String path, Object... query) {
    String address = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    String asked = form(query);
    return HttpRequest.newBuilder(
        URI.create(address + path + (asked.isEmpty() ? "" : "?" + asked)));
  }

  /** Names and values in turn, as a query or a form holds them. */
  public static String form(Object... namesAndValues) {
    StringJoiner form = new StringJoiner("&");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.add(
          namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1].toString(), UTF_8));
    }
    return form.toString();
  }
}
