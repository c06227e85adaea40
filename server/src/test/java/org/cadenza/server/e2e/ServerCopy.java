package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A full server as unpacked, in a folder of its own: what it never changes is linked, not copied.
 */
abstract class ServerCopy {

  private final Path folder;
  private final String changing;

  /**
   * Makes the copy.
   *
   * @param changing the one folder that the server writes to
   */
  ServerCopy(String changing) {
    this.changing = changing;
    this.folder = copy(Path.of(System.getProperty("cadenza.server.folder")).toAbsolutePath());
  }

  private Path copy(Path original) {
    try {
      Path copy = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "e2e-server-");
      try (Stream<Path> all = Files.walk(original)) {
        for (Path path : (Iterable<Path>) all::iterator) {
          Path relative = original.relativize(path);
          Path there = copy.resolve(relative);
          if (Files.isDirectory(path)) {
            Files.createDirectories(there);
          } else if (relative.startsWith(changing)) {
            Files.copy(path, there);
          } else {
            Files.createLink(there, path);
          }
        }
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("No server to copy in " + original, e);
    }
  }

  Path folder() {
    return folder;
  }

  /** As {@code server/cadenza deploy} calls it. */
  abstract String kind();

  /** Makes it as if it had been deployed to with these settings; false if it is to be. */
  boolean isDeployedAs(Map<String, String> settings) {
    return false;
  }

  /** It has been deployed to with these settings. */
  void wasDeployed(Map<String, String> settings) {
    // Nothing to be kept.
  }

  /** What runs it in the foreground. */
  abstract List<String> command();

  abstract Path log();

  /** The file that a deployment changes. */
  abstract Path configuration();

  void delete() {
    TestHome.delete(folder);
  }
}
