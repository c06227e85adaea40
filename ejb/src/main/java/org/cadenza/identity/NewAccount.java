package org.cadenza.identity;

/** A user to be made. */
public record NewAccount(
    String username, String email, String password, Role role, boolean active) {

  /** Never the password: records may end in a log. */
  @Override
  public String toString() {
    return "NewAccount[" + username + "]";
  }
}
