package org.cadenza.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void take() {
    home = Home.take(folder);
  }

  @AfterEach
  void release() throws IOException {
    home.release();
  }

  @Test
  void aPasswordIsMadeUpOnceAndStays() throws IOException {
    String password = home.password("db.password");
    assertEquals(32, password.length());
    assertEquals(password, home.password("db.password"));
    assertEquals(password, Files.readString(folder.resolve("db.password")));
  }

  @Test
  void anEmptyFileThatACrashLeftIsNoPassword() throws IOException {
    Files.createFile(folder.resolve("db.password"));
    String password = home.password("db.password");
    assertFalse(password.isEmpty());
    assertEquals(password, home.password("db.password"));
  }

  @Test
  void aPrivateFileReplacesAnOlderOneAndIsClosedToOthers() throws IOException {
    Path file = folder.resolve("secret");
    Files.writeString(file, "a much longer text that others can read");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    // As a crash would leave it.
    Files.writeString(folder.resolve("secret.new"), "half of");
    Home.writePrivate(file, "naïve");
    assertEquals("naïve", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertTrue(Files.notExists(folder.resolve("secret.new")));
  }
}
