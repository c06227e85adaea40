package org.cadenza.identity.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Files that only their owner may read and that are written whole or not at all. On file systems
 * without POSIX modes the folder's own access rules apply.
 */
final class PrivateFile {

  private static final System.Logger LOG = System.getLogger(PrivateFile.class.getName());
  private static final String OWNER_ONLY = "rw-------";
  private static final String FOR_ALL_TO_READ = "rw-r--r--";
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private PrivateFile() {}

  /**
   * Reads the file; where there is none, makes it with this content and mode 600. A file that
   * exists is never overwritten, so that of several makers the first wins and all read its content.
   */
  static byte[] readOrCreate(Path file, Supplier<byte[]> content) throws IOException {
    if (Files.notExists(file)) {
      Path temporary = temporaryBeside(file, content.get(), OWNER_ONLY);
      try {
        moveIfAbsent(temporary, file);
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
    closeToOthers(file);
    return Files.readAllBytes(file);
  }

  /** Writes a file that holds no secret (mode 644), replacing an older one in a single step. */
  static void publish(Path file, byte[] content) throws IOException {
    Path temporary = temporaryBeside(file, content, FOR_ALL_TO_READ);
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path temporaryBeside(Path file, byte[] content, String mode) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder, attributes(folder, "rwx------"));
    Path temporary =
        Files.createTempFile(
            folder, "." + file.getFileName(), ".new", attributes(file, OWNER_ONLY));
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (hasModes(temporary)) {
      // Set anew because the process's umask may have narrowed the mode given at creation.
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString(mode));
    }
    return temporary;
  }

  /** A hard link fails if the name is taken, which a rename on POSIX does not. */
  private static void moveIfAbsent(Path temporary, Path file) throws IOException {
    try {
      Files.createLink(file, temporary);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException | FileSystemException e) {
      LOG.log(System.Logger.Level.DEBUG, "No hard links here, moving instead: {0}", file);
      moveWithoutLinks(temporary, file);
    }
    syncFolder(file.toAbsolutePath().getParent());
  }

  private static void moveWithoutLinks(Path temporary, Path file) throws IOException {
    try {
      Files.move(temporary, file);
    } catch (FileAlreadyExistsException e) {
      LOG.log(System.Logger.Level.DEBUG, "Another process made {0} first.", file);
    }
  }

  /** Without this a power cut could lose the key after secrets were sealed with it. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Folders cannot be synchronised here: {0}", folder);
    }
  }

  private static void closeToOthers(Path file) throws IOException {
    if (!hasModes(file)) {
      return;
    }
    Set<PosixFilePermission> modes = EnumSet.noneOf(PosixFilePermission.class);
    modes.addAll(Files.getPosixFilePermissions(file));
    if (!modes.removeAll(OTHERS)) {
      return;
    }
    try {
      Files.setPosixFilePermissions(file, modes);
    } catch (IOException e) {
      throw new IOException(
          "Others may read the key file "
              + file
              + ", and its mode cannot be changed. Set it to 600.",
          e);
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "Others could read the key file {0}; its mode is now 600. Replace the key if somebody had"
            + " access.",
        file);
  }

  private static boolean hasModes(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] attributes(Path file, String mode) {
    return hasModes(file)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
