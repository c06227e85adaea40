package org.cadenza.server.sample.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Request;

/** The tokens given out and still good; the last thousand of each kind. */
public final class Tokens {
  /** How long an access token is good. */
  static final Duration LIFETIME = Duration.ofHours(1);

  private static final int KEPT = 1000;
  private static final String BEARER = "Bearer ";

  private final Clock clock;
  private final Map<String, Instant> access = bounded();
  private final Map<String, Instant> refresh = bounded();

  /** No tokens yet. */
  public Tokens(Clock clock) {
    this.clock = clock;
  }

  private static Map<String, Instant> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
        return size() > KEPT;
      }
    };
  }

  /** Gives out an access token for the account. */
  synchronized String access(SampleAccount account) {
    Instant ends = clock.instant().plus(LIFETIME);
    String token = UnsignedJwt.of(account, UUID.randomUUID(), ends);
    access.put(token, ends);
    return token;
  }

  /** Gives out a refresh token. */
  synchronized String refresh() {
    String token = UUID.randomUUID().toString();
    refresh.put(token, clock.instant());
    return token;
  }

  /** Takes a refresh token back; false when it is not good, or was used before. */
  synchronized boolean redeem(String refreshToken) {
    return refresh.remove(refreshToken) != null;
  }

  /** Makes all tokens worthless, as if they had run out. */
  public synchronized void revokeAll() {
    access.clear();
    refresh.clear();
  }

  /**
   * Checks the bearer token of a request.
   *
   * @throws Refusal 401 when there is none that is good
   */
  synchronized void check(Request request) {
    String header = request.header("Authorization").orElse("");
    String token = header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    Optional<Instant> ends = Optional.ofNullable(access.get(token));
    if (ends.filter(clock.instant()::isBefore).isEmpty()) {
      throw new Refusal(401, "invalid_token");
    }
  }
}
