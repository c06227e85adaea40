package org.cadenza.web.signin;

import jakarta.ws.rs.core.NewCookie;
import org.cadenza.signin.ForeignSignIn;

/** What a browser keeps while its user is at a provider; sent back to us alone. */
final class VisitCookie {

  static final String NAME = "cadenza_sign_in";

  private VisitCookie() {}

  static NewCookie of(String visit, boolean isSecure) {
    return cookie(visit, (int) ForeignSignIn.LONGEST.toSeconds(), isSecure);
  }

  /** The visit is over. */
  static NewCookie none(boolean isSecure) {
    return cookie("", 0, isSecure);
  }

  private static NewCookie cookie(String value, int seconds, boolean isSecure) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/api/v1/auth")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(isSecure)
        // The provider leads back by a link, with which Strict would not be sent.
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
