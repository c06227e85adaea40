package org.cadenza.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.cadenza.problems.Problem;

/** Changing one's own password. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordChange {

  @Inject Credential credential;
  @Inject Passwords passwords;

  /**
   * Changes it and ends every token of the user but the caller's. No connection to the database is
   * held while passwords are hashed, for that takes long.
   */
  public void change(Caller caller, String current, String next) {
    String stored = confirm(caller, current);
    if (current.equals(next)) {
      throw Problem.refused("new_password", "This is your password already");
    }
    if (!credential.replace(caller, stored, passwords.hash(next))) {
      throw Problem.conflict(
          "The password was changed by somebody else at the same moment", Map.of());
    }
  }

  /** A problem if it is not the caller's password; else as what it is stored. */
  public String confirm(Caller caller, String current) {
    String stored = credential.hash(caller.userId());
    if (!passwords.fits(current, stored)) {
      throw Problem.refused("current_password", "This is not your password");
    }
    return stored;
  }
}
