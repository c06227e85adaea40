package org.cadenza.events.webhooks;

import org.cadenza.events.webhooks.delivery.Attempt;

/** Tries that tests count. */
final class Attempts {

  private Attempts() {}

  static Attempt ok(long millis) {
    return new Attempt(200, true, millis, "OK", null, null, false);
  }

  static Attempt status(int status, long millis) {
    return new Attempt(status, false, millis, "", "status " + status, null, status == 410);
  }

  static Attempt unanswered() {
    return new Attempt(null, false, 30_000, null, "no answer", null, false);
  }
}
