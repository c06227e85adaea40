package org.cadenza.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "/music/1-01 Song.flac: No space left on device",
        "/music/1-01 Song.flac (No space left on device)",
        "[out#0/flac @ 0x55] Error writing trailer: No space left on device",
        "Disk quota exceeded",
        "There is not enough space on the disk.",
      })
  void theWordsOfTheSystemAreUnderstood(String said) {
    assertTrue(FullDisk.isCauseOf(new IOException(said)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Input/output error",
        "/music/Disk Quota Exceeded/1-01 Song.flac: Input/output error",
        "/music/No space left on device/1-01 Quota.flac",
      })
  void theWordsInANameAreNotMeant(String said) {
    assertFalse(FullDisk.isCauseOf(new IOException(said)));
  }

  @Test
  void theCauseOfTheCauseCounts() {
    Exception system = new FileSystemException("a", null, "No space left on device");
    Exception failure = new IOException("The tags of a cannot be written", new Exception(system));
    assertTrue(FullDisk.isCauseOf(failure));
    assertFalse(FullDisk.isCauseOf(new IOException((String) null)));
  }

  @Test
  void aFullDeviceIsRecognised() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has a device that is always full");
    assertTrue(
        FullDisk.isCauseOf(
            assertThrows(IOException.class, () -> Files.write(full, List.of("more")))));
  }
}
