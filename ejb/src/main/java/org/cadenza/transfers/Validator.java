package org.cadenza.transfers;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/**
 * How a source names one version of a file.
 *
 * @param etag the ETag header, quotes included, or empty
 * @param lastModified the Last-Modified header, or empty
 */
record Validator(String etag, String lastModified) {

  static final Validator NONE = new Validator("", "");

  static Validator of(HttpHeaders headers) {
    return new Validator(
        headers.firstValue("ETag").orElse("").strip(),
        headers.firstValue("Last-Modified").orElse("").strip());
  }

  /** The value for If-Range, which must not be a weak ETag (RFC 9110, section 13.1.5). */
  Optional<String> ifRange() {
    if (etag.startsWith("\"")) {
      return Optional.of(etag);
    }
    return lastModified.isEmpty() ? Optional.empty() : Optional.of(lastModified);
  }

  /** Whether another answer names another version; what one of them does not say is no contrast. */
  boolean contradicts(Validator other) {
    return differ(etag, other.etag) || differ(lastModified, other.lastModified);
  }

  /** The MD5 that some stores put into the ETag, in lower-case hexadecimal digits. */
  Optional<String> md5() {
    String hex = etag.replace("\"", "").toLowerCase(Locale.ROOT);
    boolean plain = etag.length() == 34 && hex.matches("[0-9a-f]{32}");
    return plain ? Optional.of(hex) : Optional.empty();
  }

  private static boolean differ(String one, String two) {
    return !one.isEmpty() && !two.isEmpty() && !one.equals(two);
  }
}
