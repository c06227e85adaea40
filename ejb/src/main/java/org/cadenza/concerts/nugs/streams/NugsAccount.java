package org.cadenza.concerts.nugs.streams;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cadenza.concerts.downloads.fetching.StreamUnavailable;
import org.cadenza.upstream.Addresses;
import org.cadenza.upstream.UpstreamFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The account as long as it is signed in: one session for everybody, made when first needed. */
@ApplicationScoped
class NugsAccount {

  /** A refusal holds for so long: asking again and again would lock the account. */
  private static final Duration REFUSAL_HOLDS = Duration.ofMinutes(1);

  @Inject AccountCalls calls;
  @Inject NugsSignIn signIn;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.subscriptions-url")
  String address;

  private NugsTokens tokens;
  private NugsSession session;
  private StreamUnavailable refusal;
  private Instant refusedAt = Instant.EPOCH;

  /** The session, made or renewed if need be. */
  synchronized NugsSession session()
      throws StreamUnavailable, UpstreamFailure, InterruptedException {
    Instant now = clock.instant();
    if (session != null && !session.isOver(now)) {
      return session;
    }
    if (refusal != null && isJustNow(refusedAt, now)) {
      throw refusal;
    }
    try {
      session = begin(now);
      return session;
    } catch (StreamUnavailable e) {
      refusal = e;
      refusedAt = now;
      throw e;
    }
  }

  /**
   * Lets the next call look anew what the account may do.
   *
   * @return false if that was done a moment ago
   */
  synchronized boolean forget(NugsSession used) {
    if (isJustNow(used.begunAt(), clock.instant())) {
      return false;
    }
    if (used.equals(session)) {
      session = null;
    }
    return true;
  }

  /** Not where the clock was put back meanwhile: that must not make a refusal last. */
  private static boolean isJustNow(Instant then, Instant now) {
    return Duration.between(then, now).abs().compareTo(REFUSAL_HOLDS) < 0;
  }

  private NugsSession begin(Instant now)
      throws StreamUnavailable, UpstreamFailure, InterruptedException {
    tokens = tokens == null ? signIn.byPassword() : signIn.again(tokens);
    Optional<String> userId = signIn.userId(tokens);
    if (userId.isEmpty()) {
      // Tokens can be revoked at any moment; with fresh ones once more.
      tokens = signIn.byPassword();
      userId = signIn.userId(tokens);
    }
    JsonNode answer =
        calls
            .ask(
                () ->
                    Addresses.request(address, "/api/v1/me/subscriptions")
                        .header("Authorization", tokens.bearer()))
            .ok();
    // At least for a while, whatever the upstream says of its tokens.
    Instant end = tokens.endsAt().isAfter(now) ? tokens.endsAt() : now.plus(REFUSAL_HOLDS);
    return new NugsSession(userId.orElse(""), Subscription.read(answer), now, end);
  }
}
