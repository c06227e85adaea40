package org.cadenza.transfers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the two files are called that stand in for a target until it is complete. */
public final class PartNames {

  private static final String PART = ".part";
  private static final String NOTE = ".part.info";

  private PartNames() {}

  /** The partial file. */
  public static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + PART);
  }

  /** The note that says what the partial file is a part of. */
  public static Path note(Path target) {
    return target.resolveSibling(target.getFileName() + NOTE);
  }

  /**
   * Removes what an unfinished transfer has left, for a target that nobody wants any more. Must not
   * be called while a transfer runs.
   *
   * @throws IOException if a file cannot be removed
   */
  public static void discard(Path target) throws IOException {
    Files.deleteIfExists(part(target));
    Files.deleteIfExists(note(target));
  }
}
