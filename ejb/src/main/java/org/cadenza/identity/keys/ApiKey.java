package org.cadenza.identity.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A key of somebody's program; the key itself is not in it. */
@Entity
@Table(name = "api_key")
@SequenceGenerator(name = "api_key_seq", sequenceName = "api_key_seq")
public class ApiKey {

  /** With which {@link #publicId} begins. */
  static final String PREFIX = "key-";

  @Id
  @GeneratedValue(generator = "api_key_seq")
  private Long id;

  @Column(name = "public_id")
  private String publicId = UUID.randomUUID().toString();

  @Column(name = "owner_id")
  private long ownerId;

  private String name;
  private String description;
  private String prefix;

  // Read by a query alone.
  @SuppressWarnings("UnusedVariable")
  private String hash;

  @Column(name = "may_write")
  private boolean mayWrite;

  @Column(name = "may_admin")
  private boolean mayAdmin;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  // Written by what counts calls.
  @Column(name = "last_used_at", insertable = false, updatable = false)
  private Instant lastUsedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "rotated_at")
  private Instant rotatedAt;

  protected ApiKey() {}

  ApiKey(long ownerId, NewKey wish, KeySecret secret, Instant now) {
    this.ownerId = ownerId;
    this.name = wish.name();
    this.description = wish.description();
    this.prefix = secret.prefix();
    this.hash = secret.hash();
    this.mayWrite = wish.permissions().write();
    this.mayAdmin = wish.permissions().admin();
    this.createdAt = now;
    this.expiresAt = wish.expiresAt();
  }

  /** Another key in its place; this one is good for a while yet. */
  ApiKey rotate(KeySecret secret, Instant end, Instant now) {
    ApiKey next =
        new ApiKey(ownerId, new NewKey(name, description, permissions(), expiresAt), secret, now);
    expiresAt = expiresAt == null || expiresAt.isAfter(end) ? end : expiresAt;
    rotatedAt = now;
    return next;
  }

  /** It is good no more, from now on. */
  void revoke(Instant now) {
    revokedAt = now;
  }

  boolean isGood(Instant now) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
  }

  /** Whether another is in its place, though it may be good for a while yet. */
  boolean isReplaced() {
    return rotatedAt != null;
  }

  /** Its number, by which calls are counted. */
  public Long id() {
    return id;
  }

  long ownerId() {
    return ownerId;
  }

  String keyId() {
    return PREFIX + publicId;
  }

  String name() {
    return name;
  }

  String prefix() {
    return prefix + "...";
  }

  Permissions permissions() {
    return new Permissions(true, mayWrite, mayAdmin);
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  Instant lastUsedAt() {
    return lastUsedAt;
  }
}
