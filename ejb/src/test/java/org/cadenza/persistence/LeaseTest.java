package org.cadenza.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private final Lease lease = new Lease("node/first", NOW);

  @Test
  void itsHolderIsNoOrphanUntilItHasBeenSilentForTooLong() {
    assertFalse(lease.isOrphan("node/first", "node/", NOW.plus(Lease.LENGTH)));
    assertTrue(lease.isOrphan("node/first", "node/", NOW.plus(Lease.LENGTH).plusMillis(1)));
  }

  @Test
  void whatAnEarlierStartOfThisNodeHeldIsAnOrphanAtOnce() {
    assertTrue(lease.isOrphan("node/second", "node/", NOW));
  }

  @Test
  void whatAnotherNodeHoldsIsLeftAlone() {
    assertFalse(lease.isOrphan("other/first", "other/", NOW));
  }
}
