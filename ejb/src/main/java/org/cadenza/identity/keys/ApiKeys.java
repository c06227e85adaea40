package org.cadenza.identity.keys;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.identity.Caller;
import org.cadenza.identity.UserAccount;
import org.cadenza.identity.UserDeactivated;
import org.cadenza.problems.Problem;

/** Making, changing and ending one's own keys; another's are hidden. */
@Stateless
public class ApiKeys {

  /** How long a key is good after it was rotated, so that programs can change over. */
  public static final Duration GRACE = Duration.ofHours(24);

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** How many keys somebody has. */
  public record Count(long active, long total) {}

  /** Makes a key; a problem if it would do more than the caller may, or there are too many. */
  public IssuedKey create(Caller caller, NewKey wish) {
    if (!wish.permissions().areWithin(Permissions.of(caller.role()))) {
      throw Problem.forbidden("A key cannot do more than who makes it");
    }
    // One after the other, or two at once would both be the last that is allowed.
    entities.find(UserAccount.class, caller.userId(), LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    if (count(caller).active() >= caller.tier().mostKeys()) {
      throw Problem.refused("name", "Your tier allows " + caller.tier().mostKeys() + " keys");
    }
    KeySecret secret = KeySecret.random();
    ApiKey key = new ApiKey(caller.userId(), wish.until(end(caller)), secret, now);
    entities.persist(key);
    trail.note(
        AuditAction.API_KEY_CREATED,
        key.keyId(),
        Map.of("name", wish.name(), "permissions", wish.permissions()));
    return IssuedKey.of(key, secret);
  }

  /** When the key by which the call comes ends; null for never, or for another credential. */
  private Instant end(Caller caller) {
    return caller.keyId() == null ? null : entities.find(ApiKey.class, caller.keyId()).expiresAt();
  }

  /** Whoever may not sign in any more has no keys either, not even if he may again. */
  public void end(@Observes UserDeactivated user) {
    entities
        .createQuery(
            "update ApiKey k set k.revokedAt = :now where k.ownerId = :owner"
                + " and k.revokedAt is null")
        .setParameter("now", clock.instant())
        .setParameter("owner", user.userId())
        .executeUpdate();
  }

  /** Makes another in a key's place, which is good for {@link #GRACE} yet. */
  public IssuedKey rotate(Caller caller, String keyId) {
    ApiKey key = locked(caller, keyId);
    Instant now = clock.instant();
    requireGood(key, now);
    if (key.isReplaced()) {
      throw Problem.conflict("The key is rotated already", Map.of("key_id", keyId));
    }
    if (!key.permissions().areWithin(Permissions.of(caller.role()))) {
      throw Problem.forbidden("A key cannot do more than who makes it");
    }
    KeySecret secret = KeySecret.random();
    ApiKey next = key.rotate(secret, now.plus(GRACE), now);
    entities.persist(next);
    trail.note(AuditAction.API_KEY_ROTATED, keyId, Map.of("key_id", next.keyId()));
    return IssuedKey.of(next, secret);
  }

  /** Ends a key from now on; when that is. */
  public Instant revoke(Caller caller, String keyId) {
    ApiKey key = locked(caller, keyId);
    Instant now = clock.instant();
    requireGood(key, now);
    key.revoke(now);
    trail.note(AuditAction.API_KEY_REVOKED, keyId, Map.of());
    return now;
  }

  private static void requireGood(ApiKey key, Instant now) {
    if (!key.isGood(now)) {
      throw Problem.conflict("The key is revoked or has run out", Map.of("key_id", key.keyId()));
    }
  }

  /** The caller's, the newest first. */
  public List<KeyView> list(Caller caller, boolean withInactive) {
    Instant now = clock.instant();
    return all(caller).stream()
        .filter(key -> withInactive || key.isGood(now))
        .map(key -> KeyView.of(key, now))
        .toList();
  }

  /** How many the caller has. */
  public Count count(Caller caller) {
    Instant now = clock.instant();
    List<ApiKey> all = all(caller);
    return new Count(
        all.stream().filter(key -> key.isGood(now) && !key.isReplaced()).count(), all.size());
  }

  /** One of the caller's. */
  public KeyView find(Caller caller, String keyId) {
    return KeyView.of(found(caller, keyId, LockModeType.NONE), clock.instant());
  }

  private List<ApiKey> all(Caller caller) {
    return entities
        .createQuery("from ApiKey k where k.ownerId = :owner order by k.id desc", ApiKey.class)
        .setParameter("owner", caller.userId())
        .getResultList();
  }

  private ApiKey locked(Caller caller, String keyId) {
    return found(caller, keyId, LockModeType.PESSIMISTIC_WRITE);
  }

  private ApiKey found(Caller caller, String keyId, LockModeType lock) {
    if (!keyId.matches(ApiKey.PREFIX + "[0-9a-f-]{36}")) {
      throw Problem.notFound("API key", keyId);
    }
    return entities
        .createQuery("from ApiKey k where k.publicId = :id and k.ownerId = :owner", ApiKey.class)
        .setParameter("id", keyId.substring(ApiKey.PREFIX.length()))
        .setParameter("owner", caller.userId())
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("API key", keyId));
  }
}
