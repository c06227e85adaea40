package org.cadenza.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  private static final int LIMIT = 1_000;

  @TempDir private Path folder;
  private Path file;
  private Path older;

  @BeforeEach
  void place() {
    file = folder.resolve("output.log");
    older = folder.resolve("output.1.log");
  }

  @Test
  void howeverMuchIsPrintedTwoFilesOfTheLimitAreKept() throws IOException {
    try (PrintStream printed = print()) {
      for (int line = 0; line < 1_000; line++) {
        printed.println("line " + line);
      }
    }
    assertTrue(Files.size(file) <= LIMIT);
    assertTrue(Files.size(older) <= LIMIT);
    assertTrue(Files.readString(file).endsWith("line 999\n"));
    String all = Files.readString(older) + Files.readString(file);
    assertTrue(all.contains("line 950\n"), "the latest lines are all there");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void whatTheLastRunPrintedIsPutAside() throws IOException {
    Files.writeString(file, "why it ended");
    try (PrintStream printed = print()) {
      printed.print("begun");
    }
    assertEquals("why it ended", Files.readString(older));
    assertEquals("begun", Files.readString(file));
  }

  private PrintStream print() throws IOException {
    return new PrintStream(new OutputFile(file, older, LIMIT), true, StandardCharsets.UTF_8);
  }
}
