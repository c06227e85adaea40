package org.cadenza.identity.keys;

import java.time.Instant;

/**
 * A key to be made.
 *
 * @param expiresAt null for never
 */
public record NewKey(String name, String description, Permissions permissions, Instant expiresAt) {

  /** No longer than another one; null for as long as it is. */
  NewKey until(Instant end) {
    boolean ends = end != null && (expiresAt == null || expiresAt.isAfter(end));
    return ends ? new NewKey(name, description, permissions, end) : this;
  }
}
