package org.cadenza.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files, one job each. */
class FileSizeTest {

  @Test
  void mostFilesAreSmallAndNoneIsLarge() {
    List<Path> files = Sources.all();
    List<Long> lines = files.stream().map(FileSizeTest::lines).sorted().toList();
    assertTrue(lines.get(lines.size() / 2) <= 80, () -> "median of " + lines);
    assertTrue(lines.get(lines.size() * 9 / 10) <= 190, () -> "nine tenths of " + lines);
    assertEquals(List.of(), files.stream().filter(f -> lines(f) > 400).toList());
  }

  private static long lines(Path file) {
    return Sources.text(file).lines().count();
  }
}
