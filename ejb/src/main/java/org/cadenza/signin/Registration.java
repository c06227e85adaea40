package org.cadenza.signin;

import java.net.URI;

/**
 * As what we are known to a provider, and where it is asked.
 *
 * @param authorize where people are sent
 * @param token where codes are exchanged
 * @param user where it tells whom a token is of
 */
record Registration(String clientId, String clientSecret, URI authorize, URI token, URI user) {

  /** Never the secret: records may end in a log. */
  @Override
  public String toString() {
    return "Registration[" + clientId + "]";
  }
}
