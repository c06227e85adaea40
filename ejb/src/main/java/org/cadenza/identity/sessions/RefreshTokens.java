package org.cadenza.identity.sessions;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.cadenza.identity.AccessTokens;
import org.cadenza.identity.EndedToken;
import org.cadenza.identity.SecretHash;
import org.cadenza.identity.SignIn;
import org.cadenza.identity.SignedOut;
import org.cadenza.identity.User;
import org.cadenza.identity.UserAccount;

/** The rows of sessions. */
@Stateless
public class RefreshTokens {

  /** Of an access token. */
  static final Duration HOUR = Duration.ofHours(1);

  private static final System.Logger LOG = System.getLogger(RefreshTokens.class.getName());
  private static final Duration WEEK = Duration.ofDays(7);
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext EntityManager entities;
  @Inject AccessTokens access;
  @Inject Clock clock;

  /** Those of a sign-in. */
  public Tokens first(SignIn.Proof proof) {
    Instant now = clock.instant();
    removeOld(now);
    String token = random();
    RefreshToken first =
        RefreshToken.first(proof.user().id(), proof.epoch(), token, now.plus(WEEK));
    entities.persist(first);
    return tokens(proof.user(), first, token);
  }

  /** Those that follow; empty if the token is no good, and then none of its family is any more. */
  public Optional<Tokens> renew(String given) {
    Instant now = clock.instant();
    RefreshToken used = locked(given).orElse(null);
    if (used == null) {
      return Optional.empty();
    }
    UserAccount owner = entities.find(UserAccount.class, used.ownerId());
    if (used.isUsed() || !owner.isActive() || !used.isGood(now, owner.tokenEpoch())) {
      endFamily(used);
      return Optional.empty();
    }
    String token = random();
    entities.persist(used.next(token, now.plus(WEEK), now));
    return Optional.of(tokens(owner.view(), used, token));
  }

  private Tokens tokens(User user, RefreshToken of, String next) {
    String token = access.issue(user, of.epoch(), HOUR, Map.of(AccessTokens.SIGN_IN, of.family()));
    return new Tokens(token, next, HOUR.toSeconds());
  }

  /** Who signs out cannot renew either. */
  public void end(@Observes SignedOut out) {
    Object family = out.caller().getClaim(AccessTokens.SIGN_IN);
    if (family != null) {
      remove(family.toString());
    }
  }

  private Optional<RefreshToken> locked(String token) {
    return entities
        .createQuery("from RefreshToken t where t.hash = :hash", RefreshToken.class)
        .setParameter("hash", SecretHash.of(token))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private void endFamily(RefreshToken used) {
    LOG.log(
        System.Logger.Level.WARNING,
        "A refresh token of user {0} that is no good was used: its sign-in ends",
        Long.toString(used.ownerId()));
    remove(used.family());
  }

  /** Neither can it be renewed, nor are its access tokens good any more. */
  private void remove(String family) {
    entities.merge(new EndedToken(family, clock.instant().plus(HOUR)));
    entities
        .createQuery("delete from RefreshToken t where t.family = :family")
        .setParameter("family", family)
        .executeUpdate();
  }

  private void removeOld(Instant now) {
    entities
        .createQuery("delete from RefreshToken t where t.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
