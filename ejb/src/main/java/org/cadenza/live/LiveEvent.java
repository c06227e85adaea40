package org.cadenza.live;

import org.cadenza.identity.Caller;

/**
 * How something stands now.
 *
 * @param kind what it is, such as {@code job}
 * @param key which of its kind
 * @param ownerId whose it is; null for nobody's in particular, which admins alone see
 * @param data a record; told again when it is not equal to what was told before
 */
public record LiveEvent(String kind, String key, Long ownerId, Record data) {

  /** Of all kinds together. */
  String name() {
    return kind + " " + key;
  }

  /** Whether somebody may see it. */
  public boolean isFor(Caller caller) {
    return caller.mayChange(ownerId);
  }
}
