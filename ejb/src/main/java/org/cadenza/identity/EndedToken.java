package org.cadenza.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A token that its owner has signed out of, or all those of a sign-in; kept until it would have run
 * out by itself.
 */
@Entity
@Table(name = "ended_token")
public class EndedToken {

  @Id private String jti;

  @Column(name = "ends_at")
  private Instant endsAt;

  protected EndedToken() {}

  /**
   * One that is no good any more.
   *
   * @param jti its own name, or that of its sign-in
   */
  public EndedToken(String jti, Instant endsAt) {
    this.jti = jti;
    this.endsAt = endsAt;
  }
}
