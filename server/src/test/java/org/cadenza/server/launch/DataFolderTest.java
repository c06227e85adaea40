package org.cadenza.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path path;
  private DataFolder data;
  private int installations;

  @BeforeEach
  void make() {
    data = new DataFolder(path);
  }

  @Test
  void theSystemTablesAreMadeOnce() throws IOException {
    data.installOnce(this::install);
    data.installOnce(this::install);
    assertEquals(1, installations);
    assertTrue(Files.exists(path.resolve("mysql/user.frm")));
  }

  @Test
  void whatABrokenOffInstallationLeftIsRemovedAndMadeAnew() throws IOException {
    assertThrows(IOException.class, () -> data.installOnce(this::breakOff));
    data.installOnce(this::install);
    assertEquals(1, installations);
    assertFalse(Files.exists(path.resolve("mysql/half.frm")));
  }

  @Test
  void aFolderThatHoldsOurTablesIsNeverTouched() throws IOException {
    Files.createDirectories(path.resolve("cadenza"));
    Files.writeString(path.resolve("cadenza/show.ibd"), "a collection");
    data.installOnce(this::install);
    assertEquals(0, installations);
    assertEquals("a collection", Files.readString(path.resolve("cadenza/show.ibd")));
  }

  private void install() throws IOException {
    installations++;
    Files.createDirectories(path.resolve("mysql"));
    Files.createFile(path.resolve("mysql/user.frm"));
  }

  private void breakOff() throws IOException {
    Files.createDirectories(path.resolve("mysql"));
    Files.createFile(path.resolve("mysql/half.frm"));
    throw new IOException("No space left on device");
  }
}
