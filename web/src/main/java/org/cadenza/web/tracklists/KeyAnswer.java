package org.cadenza.web.tracklists;

import java.time.Instant;
import org.cadenza.identity.keys.KeyView;
import org.cadenza.identity.keys.Permissions;
import org.cadenza.tracklists.usage.UsageReports;

/** A key in the list of keys. */
record KeyAnswer(
    String keyId,
    String name,
    String keyPrefix,
    boolean isActive,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    Permissions permissions,
    Today usageStats) {

  /**
   * What it was used for today.
   *
   * @param averageResponseTime in milliseconds; null if there was no call
   */
  record Today(long requestsToday, long tokensUsedToday, Long averageResponseTime) {}

  static KeyAnswer of(UsageReports.UsedKey used) {
    KeyView key = used.key();
    return new KeyAnswer(
        key.keyId(),
        key.name(),
        key.keyPrefix(),
        key.isActive(),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt(),
        key.permissions(),
        new Today(used.today().requests(), used.today().tokens(), used.today().meanMillis()));
  }
}
