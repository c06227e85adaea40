package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {

  private static final long MORE_THAN_ANY_DISK = Long.MAX_VALUE / 2;

  @TempDir Path folder;

  @Test
  void aStepThatDoesNotFitIsNotBegun() {
    DiskRoom room = new DiskRoom(1000);
    FetchBlocked blocked =
        assertThrows(FetchBlocked.class, () -> room.require(folder, MORE_THAN_ANY_DISK));
    assertTrue(blocked.getMessage().startsWith("Waiting for room on the disk: "));
    assertDoesNotThrow(() -> room.require(folder, 0));
  }

  @Test
  void aFailureIsForgivenWhereTheStepWouldNotFitNow() {
    IOException anything = new IOException("Disque plein");
    assertEquals(
        "Waiting for room on the disk: it is full.",
        assertThrows(
                FetchBlocked.class,
                () -> new DiskRoom(0).forgive(folder, MORE_THAN_ANY_DISK, anything))
            .getMessage());
    assertThrows(
        FetchBlocked.class, () -> new DiskRoom(MORE_THAN_ANY_DISK).forgive(folder, 0, anything));
    assertDoesNotThrow(() -> new DiskRoom(0).forgive(folder, 0, anything));
  }

  @Test
  void aFailureIsForgivenWhereItsCauseIsAFullDiskThoughThereIsRoomAgain() {
    IOException failure =
        new IOException("The tags cannot be written", new IOException("No space left on device"));
    assertThrows(FetchBlocked.class, () -> new DiskRoom(0).forgive(folder, 0, failure));
  }
}
