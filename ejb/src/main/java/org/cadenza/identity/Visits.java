package org.cadenza.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Notes when users come. */
@Stateless
public class Visits {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Counts a sign-in, and gives who it is. */
  public User signedIn(long userId) {
    UserAccount account = entities.find(UserAccount.class, userId, LockModeType.PESSIMISTIC_WRITE);
    account.signedIn(clock.instant());
    return account.view();
  }
}
