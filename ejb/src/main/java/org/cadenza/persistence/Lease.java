package org.cadenza.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/**
 * Who works on a row. It is the holder's for as long as the holder is on the list of servers that
 * live; no clock is asked. A server knows for itself what it works on: a row in its name that it
 * does not work on is an orphan too.
 */
@Embeddable
public class Lease {

  /** How long a server may be silent before it is struck off the list. */
  public static final Duration LENGTH = Duration.ofSeconds(60);

  @Column(name = "lease_owner")
  private String owner;

  protected Lease() {}

  /** A lease of {@code owner}, as {@link org.cadenza.settings.Node#owner()} tells. */
  public Lease(String owner) {
    this.owner = owner;
  }

  /** Who holds it; null if nobody does. */
  public String owner() {
    return owner;
  }

  public boolean isHeldBy(String who) {
    return owner != null && owner.equals(who);
  }

  /**
   * The condition in SQL for rows that nobody alive works on. Its parameters are {@code me}, our
   * name; {@code gone}, the names of those who live no more, which were read before, since a
   * locking read may pass over a living server's row that is locked just then; and {@code mine},
   * the keys of what we work on. Neither list may be empty.
   *
   * @param key the column in which {@code mine} are
   */
  public static String orphaned(String key) {
    return " (lease_owner IS NULL"
        + " OR lease_owner IN (:gone)"
        + " OR lease_owner = :me AND "
        + key
        + " NOT IN (:mine)) ";
  }
}
