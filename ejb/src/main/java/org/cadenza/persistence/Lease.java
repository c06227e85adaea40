package org.cadenza.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * Who works on a row, and until when he may be silent. Whoever holds it renews it with a heartbeat;
 * one that has run out, or is held by an earlier start of this node, is an orphan of a crash.
 */
@Embeddable
public class Lease {

  /** How long a holder may be silent. */
  public static final Duration LENGTH = Duration.ofSeconds(60);

  @Column(name = "lease_owner")
  private String owner;

  @Column(name = "lease_until")
  private Instant until;

  protected Lease() {}

  /** A lease taken now by {@code owner}, as {@link org.cadenza.settings.Node#owner()} tells. */
  public Lease(String owner, Instant now) {
    this.owner = owner;
    this.until = now.plus(LENGTH);
  }

  public boolean isHeldBy(String who) {
    return owner != null && owner.equals(who);
  }

  /**
   * Whether its holder is gone: silent for too long, or an earlier start of this node.
   *
   * @param ours who we are now
   * @param nodePrefix what the holders on this node have in common
   */
  public boolean isOrphan(String ours, String nodePrefix, Instant now) {
    return owner == null
        || until == null
        || until.isBefore(now)
        || (owner.startsWith(nodePrefix) && !owner.equals(ours));
  }
}
