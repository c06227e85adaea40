package org.cadenza.web.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What signs somebody in, for as long as a session or for an hour that can be renewed. */
record LoginRequest(
    @NotBlank(message = "is required") @Size(max = 64, message = "is too long") String username,
    @NotBlank(message = "is required") @Size(max = 512, message = "is too long") String password) {

  /** Never the password: requests may end in a log. */
  @Override
  public String toString() {
    return "LoginRequest[" + username + "]";
  }
}
