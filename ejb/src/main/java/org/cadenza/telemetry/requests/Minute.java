package org.cadenza.telemetry.requests;

import java.util.HashSet;
import java.util.Set;

/** What happened within one minute; not for two threads at once. */
final class Minute {

  final long number;
  final Set<Long> users = new HashSet<>();
  long requests;
  long errors;

  Minute(long number) {
    this.number = number;
  }
}
