package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An empty home folder under the build's folder, or under /tmp where that path is too long. */
final class TestHome {

  // A Unix socket's path has at most 107 bytes, and the home is only its beginning.
  private static final int LONGEST = 80;

  private TestHome() {}

  static Path make() {
    try {
      Path target = Path.of("target").toAbsolutePath();
      Path folder = target.toString().length() > LONGEST - 25 ? Path.of("/tmp") : target;
      Files.createDirectories(folder);
      return Files.createTempDirectory(folder, "e2e-home-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes it with all that it holds; its process's output beside it stays to be read. */
  static void delete(Path home) {
    if (!Files.exists(home)) {
      return;
    }
    try (Stream<Path> all = Files.walk(home)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(TestHome.class.getName())
          .log(System.Logger.Level.WARNING, "Left behind: " + home, e);
    }
  }
}
