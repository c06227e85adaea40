package org.cadenza.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who may sign in. */
@Entity
@Table(name = "user_account")
@SequenceGenerator(name = "user_account_seq", sequenceName = "user_account_seq")
public class UserAccount {

  @Id
  @GeneratedValue(generator = "user_account_seq")
  private Long id;

  private String username;
  private String email;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Enumerated(EnumType.STRING)
  private Tier tier = Tier.FREE;

  /** Tokens of earlier epochs are dead: each change of the password begins a new one. */
  @Column(name = "token_epoch")
  private int tokenEpoch;

  /** The token with which the password was changed lives on. */
  // Read by a query alone.
  @SuppressWarnings("UnusedVariable")
  @Column(name = "kept_token")
  private String keptToken;

  private boolean active = true;

  @Column(name = "login_count")
  private int loginCount;

  @Column(name = "last_login")
  private Instant lastLogin;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected UserAccount() {}

  /**
   * A new active user.
   *
   * @param passwordHash as {@link Passwords#hash} makes it
   */
  public UserAccount(String username, String email, String passwordHash, Role role, Instant now) {
    this.username = username;
    this.email = email;
    this.passwordHash = passwordHash;
    this.role = role;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Counts a sign-in. */
  public void signedIn(Instant now) {
    loginCount++;
    lastLogin = now;
  }

  /**
   * Another password; every token ends but one.
   *
   * @param tokenId the one that stays good; null for none
   */
  void changePassword(String hash, String tokenId, Instant now) {
    passwordHash = hash;
    tokenEpoch++;
    keptToken = tokenId;
    updatedAt = now;
  }

  /** Takes over what is not null. */
  void change(AccountChange wish, Instant now) {
    email = wish.email() == null ? email : wish.email();
    role = wish.role() == null ? role : wish.role();
    if (Boolean.FALSE.equals(wish.active())) {
      deactivate();
    } else if (wish.active() != null) {
      active = true;
    }
    updatedAt = now;
  }

  /** May not sign in; no token of before is ever good again. */
  void deactivate() {
    active = false;
    tokenEpoch++;
    keptToken = null;
  }

  public Long id() {
    return id;
  }

  /** What he may use of the Tracklist Service from now on. */
  public void changeTier(Tier next, Instant now) {
    tier = next;
    updatedAt = now;
  }

  public Tier tier() {
    return tier;
  }

  /** Whether he may sign in and call. */
  public boolean isActive() {
    return active;
  }

  /** Tokens must be of this one. */
  public int tokenEpoch() {
    return tokenEpoch;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean isAdmin() {
    return active && role == Role.ADMIN;
  }

  /** What an admin sees. */
  AccountView account() {
    return new AccountView(
        id, username, email, role, active, lastLogin, loginCount, createdAt, updatedAt);
  }

  /** What others may see. */
  public User view() {
    return new User(id, username, email, role, active);
  }
}
