package org.cadenza.transfers;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/** Where a redirect may lead and what it may take along. */
final class Redirects {

  /** More hops than this are a loop or a trap. */
  static final int MAX_HOPS = 3;

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  /** Headers that say nothing about who asks; all others stay with the host they were meant for. */
  private static final Set<String> HARMLESS =
      Set.of("accept", "accept-language", "user-agent", "referer");

  private Redirects() {}

  static boolean isRedirect(int status) {
    return STATUSES.contains(status);
  }

  /** The next address; never from one scheme to another. */
  static URI next(URI from, HttpHeaders headers) throws TransferFailed {
    URI next;
    try {
      next = from.resolve(headers.firstValue("Location").orElseThrow());
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new TransferFailed.Refused(from.getHost() + " redirects to no usable address.");
    }
    if (!TransferOrder.isHttp(next) || !from.getScheme().equalsIgnoreCase(next.getScheme())) {
      throw new TransferFailed.Refused(
          from.getHost() + " redirects to another kind of address, which is not followed.");
    }
    return next;
  }

  /** The caller's headers that may go to the next address. */
  static Map<String, String> carried(Map<String, String> headers, URI from, URI next) {
    if (Objects.equals(from.getAuthority(), next.getAuthority())) {
      return headers;
    }
    Map<String, String> kept = new HashMap<>(headers);
    kept.keySet().removeIf(name -> !HARMLESS.contains(name.toLowerCase(Locale.ROOT)));
    return kept;
  }
}
