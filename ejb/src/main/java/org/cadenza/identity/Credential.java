package org.cadenza.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;

/** What a user's password is kept as. */
@Stateless
public class Credential {

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** The hash of a user's password. */
  public String hash(long userId) {
    return entities.find(UserAccount.class, userId).passwordHash();
  }

  /** Replaces the hash; false, and nothing done, if it is another one by now. */
  public boolean replace(Caller caller, String stored, String next) {
    UserAccount account =
        entities.find(UserAccount.class, caller.userId(), LockModeType.PESSIMISTIC_WRITE);
    if (!account.passwordHash().equals(stored)) {
      return false;
    }
    account.changePassword(next, caller.getTokenID(), clock.instant());
    trail.note(AuditAction.PASSWORD_CHANGED, caller.userId(), Map.of());
    return true;
  }
}
