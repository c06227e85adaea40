package org.cadenza.transfers;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which request headers a caller may give. */
final class OrderHeaders {

  /** Set by the transfer or by the HTTP client. */
  private static final Set<String> OURS =
      Set.of(
          "range",
          "if-range",
          "accept-encoding",
          "host",
          "connection",
          "content-length",
          "expect",
          "upgrade");

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\xa0-\\xff]*");

  private OrderHeaders() {}

  /** Throws without naming the value, which the HTTP client would do and which may be a secret. */
  static void check(String name, String value) {
    if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("A request header holds a character that it must not");
    }
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("The transfer sets the header " + name + " itself");
    }
  }
}
