package org.cadenza.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {

  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void place() {
    file = home.resolve("new/node-id");
  }

  @Test
  void theNameIsMadeOnceAndStays() {
    String name = Node.readOrMake(file);
    assertEquals(name, UUID.fromString(name).toString());
    assertEquals(name, Node.readOrMake(file));
  }

  @Test
  void anEmptyFileThatACrashLeftIsNoName() throws IOException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    String name = Node.readOrMake(file);
    assertFalse(name.isEmpty());
    assertEquals(name, Node.readOrMake(file));
  }

  @Test
  void whatACrashLeftUnfinishedIsInNobodysWay() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file.resolveSibling("node-id.new"), "a longer text than any name, cut off her");
    String name = Node.readOrMake(file);
    assertEquals(name, UUID.fromString(name).toString());
    assertEquals(name, Files.readString(file));
  }
}
