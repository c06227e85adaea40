package org.cadenza.web.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Another password for who calls; each at most 512 characters, the new one at least 8. */
record PasswordRequest(
    @NotBlank(message = "is required") @Size(max = 512, message = "is too long")
        String currentPassword,
    @NotBlank(message = "is required")
        @Size(min = 8, max = 512, message = "must have 8 to 512 characters")
        String newPassword) {

  /** Never the passwords: requests may end in a log. */
  @Override
  public String toString() {
    return "PasswordRequest[]";
  }
}
