package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * The embedded database's files. Its system tables are there long before they are whole, so a
 * marker tells that they are; one that a crash left half-made is made anew.
 */
record DataFolder(Path path) {

  private static final String MARKER = "installed";

  /** What makes the system tables. */
  interface Installation {
    void run() throws IOException;
  }

  /** Has the system tables made, unless they are whole. */
  void installOnce(Installation installation) throws IOException {
    if (isInstalled()) {
      return;
    }
    FileUtils.cleanDirectory(path.toFile());
    installation.run();
    Files.createFile(path.resolve(MARKER));
  }

  /** Our tables are made only after the system's, and are never removed, whatever the marker. */
  private boolean isInstalled() {
    return Files.exists(path.resolve(MARKER)) || Files.exists(path.resolve("cadenza"));
  }
}
