package org.cadenza.server.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system in memory, which can be filled; only root may mount one. */
final class SmallDisk implements AutoCloseable {

  private static final String FILLER = "filler";

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Whether this user may mount one. */
  static boolean isPossible() {
    return System.getProperty("user.name").equals("root");
  }

  static SmallDisk mount(int mebibytes) {
    try {
      Path folder = Files.createTempDirectory("cadenza-disk-");
      run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
      return new SmallDisk(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** An empty folder on it. */
  Path folder(String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes all room but so much. */
  void fillBut(long bytes) {
    byte[] block = new byte[4096];
    try (OutputStream filler = Files.newOutputStream(folder.resolve(FILLER))) {
      while (folder.toFile().getUsableSpace() > bytes) {
        filler.write(block);
      }
    } catch (IOException full) {
      System.getLogger(SmallDisk.class.getName()).log(System.Logger.Level.DEBUG, "Full", full);
    }
  }

  /** Gives the room back. */
  void clear() {
    try {
      Files.deleteIfExists(folder.resolve(FILLER));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(String... command) {
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new AssertionError(command[0] + " fails");
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    run("umount", "--lazy", folder.toString());
    try {
      Files.delete(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
