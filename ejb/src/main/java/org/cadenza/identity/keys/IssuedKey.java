package org.cadenza.identity.keys;

import java.time.Instant;

/** A key that was just made, which is not shown again. */
public record IssuedKey(
    String keyId,
    String apiKey,
    String name,
    Permissions permissions,
    Instant expiresAt,
    Instant createdAt) {

  static IssuedKey of(ApiKey key, KeySecret secret) {
    return new IssuedKey(
        key.keyId(),
        secret.text(),
        key.name(),
        key.permissions(),
        key.expiresAt(),
        key.createdAt());
  }

  /** Never the key: records may end in a log. */
  @Override
  public String toString() {
    return "IssuedKey[" + keyId + "]";
  }
}
