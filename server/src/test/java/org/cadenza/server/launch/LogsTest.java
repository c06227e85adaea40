package org.cadenza.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {

  @TempDir Path folder;

  @Test
  void howeverMuchIsLoggedAndPrintedTheFilesStayBounded() throws Exception {
    for (int start = 0; start < 2; start++) {
      Process flood =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  LogFlood.class.getName(),
                  folder.toString())
              .inheritIO()
              .start();
      assertEquals(0, flood.waitFor());
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      assertEquals(
          List.of(
              "logging.properties",
              "output.1.log",
              "output.log",
              "server.0.log",
              "server.1.log",
              "server.2.log",
              "server.3.log",
              "server.4.log"),
          all.stream().map(file -> file.getFileName().toString()).toList());
      for (Path file : all) {
        assertTrue(Files.size(file) <= 10_100_000, () -> file + " is too large");
      }
    }
  }
}
