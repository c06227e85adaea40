package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.cadenza.server.Passwords;

/** The home folder before the server runs: made, checked, and held by one server at a time. */
public final class Home {

  private static final long LEAST_FREE_BYTES = 200L << 20;

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path folder;
  private final FileChannel lockFile;

  private Home(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /** Takes the folder; a {@link StartFailure} if it cannot be used, is full, or is in use. */
  public static Home take(Path folder) {
    return takeIfFree(folder)
        .orElseThrow(
            () -> new StartFailure("Another Cadenza is running with the home folder " + folder));
  }

  /** Takes the folder; empty if it is in use. */
  static Optional<Home> takeIfFree(Path folder) {
    try {
      Files.createDirectories(folder, OWNER_ONLY);
      if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
        throw new StartFailure("The home folder " + folder + " cannot be read and written");
      }
      // Not by its FileStore: that is unknown in a chroot, whose mount points are not all told.
      long free = folder.toFile().getUsableSpace();
      if (free < LEAST_FREE_BYTES) {
        throw new StartFailure(
            "The disk of the home folder "
                + folder
                + " is full: "
                + (free >> 20)
                + " MiB free, 200 MiB needed");
      }
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      return lock == null ? Optional.empty() : Optional.of(new Home(folder, channel));
    } catch (IOException e) {
      throw new StartFailure("The home folder " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** A folder in it, made if need be, closed to others. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name), OWNER_ONLY);
  }

  /** Removes a folder in it with all that it holds. */
  void deleteFolder(String name) throws IOException {
    FileUtils.deleteDirectory(folder.resolve(name).toFile());
  }

  /** The password kept in a file of this name; made up at first, readable by the owner alone. */
  String password(String name) throws IOException {
    Path file = folder.resolve(name);
    String kept = Files.exists(file) ? Files.readString(file).strip() : "";
    if (kept.isEmpty()) {
      kept = Passwords.random();
      writePrivate(file, kept);
    }
    return kept;
  }

  /** Writes a file that only its owner can read; after a crash it is there whole or not at all. */
  static void writePrivate(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    try (FileChannel channel = FileChannel.open(unfinished, NEW, PRIVATE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets go of it. */
  public void release() throws IOException {
    lockFile.close();
  }
}
