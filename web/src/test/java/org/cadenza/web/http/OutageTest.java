package org.cadenza.web.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

  @Test
  void aLostConnectionADeadlockAndAFullDiskAreOutages() {
    assertTrue(Outage.isOutage(new SQLException("gone", "08000")));
    assertTrue(Outage.isOutage(new SQLException("deadlock", "40001")));
    assertTrue(Outage.isOutage(new SQLException("full", "HY000", 1021)));
    assertTrue(Outage.isOutage(new SQLException("No connection of the pool")));
  }

  @Test
  void aValueThatDoesNotFitIsNoneNorIsTheBatchThatItWasIn() {
    SQLException tooLong = new SQLException("Data too long for column", "22001", 1406);
    assertFalse(Outage.isOutage(tooLong));
    assertFalse(Outage.isOutage(new BatchUpdateException(new int[0], tooLong)));
  }
}
