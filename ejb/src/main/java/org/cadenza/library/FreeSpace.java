package org.cadenza.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The free space of a disk. */
public final class FreeSpace {

  private FreeSpace() {}

  /**
   * Bytes that may be written into a folder. Not asked of its {@code FileStore}: in a chroot, which
   * is not told of all mount points, there is none to be found.
   */
  public static long of(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    return folder.toFile().getUsableSpace();
  }
}
