package org.cadenza.web.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The token that renews an hour, once. */
record RefreshRequest(
    @NotBlank(message = "is required") @Size(max = 512, message = "is too long")
        String refreshToken) {

  /** Never the token: requests may end in a log. */
  @Override
  public String toString() {
    return "RefreshRequest[]";
  }
}
