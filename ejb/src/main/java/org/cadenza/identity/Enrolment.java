package org.cadenza.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Making users. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Enrolment {

  @Inject Accounts accounts;
  @Inject Passwords passwords;

  /**
   * Makes a user. No connection to the database is held while the password is hashed, for that
   * takes long.
   *
   * @return the number; a conflict that names the field if the name or the address is taken
   */
  public long enrol(NewAccount wish) {
    return accounts.add(wish, passwords.hash(wish.password()));
  }
}
