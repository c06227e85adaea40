package org.cadenza.events.wakeups;

/** Who can be told that there is something to do with a row. */
public enum WakeUp {
  DOWNLOADS,
  WEBHOOKS
}
