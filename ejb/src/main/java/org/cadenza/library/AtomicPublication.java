package org.cadenza.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Gives a finished file its name in one step, so that nobody ever sees half of it under that name,
 * not even after a power cut.
 */
public final class AtomicPublication {

  private AtomicPublication() {}

  /**
   * Syncs a file that was written by somebody else and renames it.
   *
   * @param finished the file under its temporary name, in the target's folder
   * @param target its name; a file that has it is replaced
   * @throws IOException if it cannot be synced or renamed
   */
  public static void publish(Path finished, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    rename(finished, target);
  }

  /**
   * Renames a file that is synced already, and syncs its folder.
   *
   * @param synced the file under its temporary name, in the target's folder
   * @param target its name; a file that has it is replaced
   * @throws IOException if it cannot be renamed
   */
  public static void rename(Path synced, Path target) throws IOException {
    Files.move(synced, target, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder =
        FileChannel.open(target.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException notPossibleHere) {
      // Windows opens no folders and needs no such sync; the file itself has its name already.
      System.getLogger(AtomicPublication.class.getName())
          .log(System.Logger.Level.DEBUG, "This system does not sync folders", notPossibleHere);
    }
  }
}
