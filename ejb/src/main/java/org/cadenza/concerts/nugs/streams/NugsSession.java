package org.cadenza.concerts.nugs.streams;

import java.time.Instant;

/** A signed-in account. */
record NugsSession(String userId, Subscription subscription, Instant begunAt, Instant endsAt) {

  boolean isOver(Instant now) {
    return !now.isBefore(endsAt);
  }
}
