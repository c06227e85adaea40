package org.cadenza.identity.keys;

import java.time.Instant;

/**
 * A key as its owner sees it.
 *
 * @param number by which its calls are counted
 * @param keyPrefix how the key begins, with three dots
 * @param isActive whether it is good now
 * @param expiresAt null for never
 * @param lastUsedAt null if it was not used yet
 */
public record KeyView(
    long number,
    String keyId,
    String name,
    String keyPrefix,
    boolean isActive,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    Permissions permissions) {

  static KeyView of(ApiKey key, Instant now) {
    return new KeyView(
        key.id(),
        key.keyId(),
        key.name(),
        key.prefix(),
        key.isGood(now),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt(),
        key.permissions());
  }
}
