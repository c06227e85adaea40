package org.cadenza.identity.keys;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.identity.Tier;

/** Finds out who calls with a key. Each call asks the database, so that a revoked key is dead. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KeyHolders {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Whether a credential is a key, good or not. */
  public static boolean isKey(String credential) {
    return credential.startsWith("tk_");
  }

  /** Its owner, with no more than the key may do; empty if it is no good. */
  public Optional<Caller> callerOf(String key) {
    KeySecret secret = new KeySecret(key);
    if (!secret.isWellFormed()) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "select k, u.username, u.role, u.tier from ApiKey k, UserAccount u"
                + " where u.id = k.ownerId and k.hash = :hash and u.active = true",
            Object[].class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst()
        .filter(row -> ((ApiKey) row[0]).isGood(clock.instant()))
        .map(KeyHolders::caller);
  }

  /** Whether a caller's key is good still, and allows as much; for those who stay long. */
  public boolean isStillGood(Caller caller) {
    return entities
        .createQuery(
            "select k, u.role from ApiKey k, UserAccount u"
                + " where u.id = k.ownerId and k.id = :id and u.active = true",
            Object[].class)
        .setParameter("id", caller.keyId())
        .getResultStream()
        .anyMatch(
            row -> {
              ApiKey key = (ApiKey) row[0];
              return key.isGood(clock.instant())
                  && key.permissions().asRoleOf((Role) row[1]) == caller.role();
            });
  }

  private static Caller caller(Object[] row) {
    ApiKey key = (ApiKey) row[0];
    Role role = key.permissions().asRoleOf((Role) row[2]);
    return new Caller(key.ownerId(), (String) row[1], role, (Tier) row[3], key.id(), Map.of());
  }
}
