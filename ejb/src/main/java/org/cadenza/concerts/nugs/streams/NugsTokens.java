package org.cadenza.concerts.nugs.streams;

import java.time.Instant;

/** What signing in gave; {@code refresh} may be empty. */
record NugsTokens(String access, String refresh, Instant endsAt) {

  String bearer() {
    return "Bearer " + access;
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "NugsTokens[until " + endsAt + "]";
  }
}
