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
import org.cadenza.problems.Problem;

/** Who is of which tier, for admins. */
@Stateless
public class Tiers {

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Sets a user's. */
  public void change(long userId, Tier tier) {
    UserAccount account = entities.find(UserAccount.class, userId, LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      throw Problem.notFound("User", userId);
    } else if (tier == null) {
      throw Problem.invalid("tier", "is required");
    }
    Tier before = account.tier();
    account.changeTier(tier, clock.instant());
    trail.note(
        AuditAction.TIER_CHANGED,
        userId,
        Map.of("tier", before.word()),
        Map.of("tier", tier.word()));
  }
}
