package org.cadenza.events.wakeups;

/** That somebody has something to do with the row of this id. */
public record WakeUp(For whom, long id) {

  /** Who can be woken up by name. */
  public enum For {
    DOWNLOADS,
    WEBHOOKS
  }
}
