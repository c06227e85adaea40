package org.cadenza.web.signin;

import org.cadenza.identity.sessions.Tokens;

/** Tokens as OAuth 2.0 words them (RFC 6749, section 5.1). */
record TokenAnswer(String accessToken, String refreshToken, String tokenType, long expiresIn) {

  static TokenAnswer of(Tokens tokens) {
    return new TokenAnswer(tokens.accessToken(), tokens.refreshToken(), "Bearer", tokens.seconds());
  }

  /** Never the tokens: answers may end in a log. */
  @Override
  public String toString() {
    return "TokenAnswer[]";
  }
}
