package org.cadenza.web.signin;

import jakarta.validation.constraints.Size;

/** The password once more, before an account elsewhere may sign in as this user. */
record LinkRequest(@Size(max = 512, message = "is too long") String currentPassword) {

  /** Never the password: requests may end in a log. */
  @Override
  public String toString() {
    return "LinkRequest[]";
  }
}
