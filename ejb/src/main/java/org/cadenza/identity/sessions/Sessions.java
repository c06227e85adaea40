package org.cadenza.identity.sessions;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cadenza.identity.SignIn;
import org.cadenza.problems.Problem;

/** Signing in for an hour, and staying signed in for a week of idleness at most. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sessions {

  @Inject SignIn signIn;
  @Inject RefreshTokens tokens;

  /** Signs in by user name and password; the same refusal for a wrong one of either. */
  public Tokens byPassword(String username, String password) {
    SignIn.Proof proof = signIn.prove(username, password);
    return tokens.first(proof);
  }

  /** Signs in somebody who has proved otherwise who he is. */
  public Tokens of(SignIn.Proof proof) {
    return tokens.first(proof);
  }

  /**
   * Another access token, and another refresh token in place of the given one. One that was used
   * before is in two hands: the whole sign-in ends.
   */
  public Tokens renew(String refreshToken) {
    return tokens
        .renew(refreshToken)
        .orElseThrow(() -> Problem.notSignedIn("The refresh token is invalid, used or expired"));
  }
}
