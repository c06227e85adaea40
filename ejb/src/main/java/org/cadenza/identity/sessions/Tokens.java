package org.cadenza.identity.sessions;

/**
 * What a session is carried on with.
 *
 * @param accessToken for calls
 * @param refreshToken for one more of both
 * @param seconds how long the access token is good
 */
public record Tokens(String accessToken, String refreshToken, long seconds) {

  /** Never the tokens: records may end in a log. */
  @Override
  public String toString() {
    return "Tokens[]";
  }
}
