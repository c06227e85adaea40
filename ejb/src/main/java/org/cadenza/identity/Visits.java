package org.cadenza.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.cadenza.audit.Actor;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.problems.Problem;

/** Notes when users come. */
@Stateless
public class Visits {

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail trail;
  @Inject Actor actor;
  @Inject Clock clock;

  /** Counts a sign-in, and gives who it is. */
  public User signedIn(long userId) {
    UserAccount account = entities.find(UserAccount.class, userId, LockModeType.PESSIMISTIC_WRITE);
    if (account == null || !account.isActive()) {
      // He may have ceased to be one while the password was hashed.
      throw Problem.notSignedIn("Invalid username or password");
    }
    account.signedIn(clock.instant());
    User user = account.view();
    actor.is(user.id(), user.username());
    trail.note(AuditAction.LOGIN, user.id(), Map.of());
    return user;
  }
}
