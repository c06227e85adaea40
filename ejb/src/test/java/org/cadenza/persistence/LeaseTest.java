package org.cadenza.persistence;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LeaseTest {

  private final Lease lease = new Lease("node/first");

  @Test
  void itIsHeldByOneStartOfOneServer() {
    assertTrue(lease.isHeldBy("node/first"));
    assertFalse(lease.isHeldBy("node/second"));
    assertFalse(lease.isHeldBy("other/first"));
  }
}
