package org.cadenza.identity.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cadenza.identity.SecretHash;

/** What a session is renewed with, once; the token itself is not in it. */
@Entity
@Table(name = "refresh_token")
@SequenceGenerator(name = "refresh_token_seq", sequenceName = "refresh_token_seq")
public class RefreshToken {

  @Id
  @GeneratedValue(generator = "refresh_token_seq")
  private Long id;

  private String family;

  @Column(name = "owner_id")
  private long ownerId;

  // Read by a query alone.
  @SuppressWarnings("UnusedVariable")
  private String hash;

  private int epoch;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected RefreshToken() {}

  private RefreshToken(String family, long ownerId, int epoch, String token, Instant expiresAt) {
    this.family = family;
    this.ownerId = ownerId;
    this.epoch = epoch;
    this.hash = SecretHash.of(token);
    this.expiresAt = expiresAt;
  }

  /** The first of a sign-in. */
  static RefreshToken first(long ownerId, int epoch, String token, Instant expiresAt) {
    return new RefreshToken(UUID.randomUUID().toString(), ownerId, epoch, token, expiresAt);
  }

  /** It is used, and another follows. */
  RefreshToken next(String token, Instant end, Instant now) {
    usedAt = now;
    return new RefreshToken(family, ownerId, epoch, token, end);
  }

  boolean isUsed() {
    return usedAt != null;
  }

  boolean isGood(Instant now, int currentEpoch) {
    return expiresAt.isAfter(now) && epoch == currentEpoch;
  }

  String family() {
    return family;
  }

  long ownerId() {
    return ownerId;
  }

  int epoch() {
    return epoch;
  }
}
