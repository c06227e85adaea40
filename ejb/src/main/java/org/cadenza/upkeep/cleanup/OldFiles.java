package org.cadenza.upkeep.cleanup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.settings.CadenzaHome;

/**
 * Files that nobody needs any more: in the folder for temporary files and halves of backups. What
 * is younger than this run of the server is left alone, however old that run is.
 */
@ApplicationScoped
class OldFiles {

  private static final System.Logger LOG = System.getLogger(OldFiles.class.getName());
  private static final List<String> FOLDERS = List.of("tmp", "backups");

  @Inject CadenzaHome home;

  /** A file, below the home folder. */
  record Old(Path path, long size) {}

  /** Those that were last written before. */
  List<Old> find(Instant before) throws IOException {
    Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    Instant limit = start.isBefore(before) ? start : before;
    List<Old> old = new ArrayList<>();
    for (String folder : FOLDERS) {
      if (Files.isDirectory(home.resolve(folder))) {
        Files.walkFileTree(home.resolve(folder), new Collector(limit, old));
      }
    }
    return old;
  }

  /** Removes one; false if it cannot be, which is in nobody's way. */
  boolean remove(Old file) {
    try {
      Files.deleteIfExists(home.resolve(file.path().toString()));
      return true;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} cannot be removed: {1}", file.path(), e);
      return false;
    }
  }

  private final class Collector extends SimpleFileVisitor<Path> {

    private final Instant limit;
    private final List<Old> old;

    Collector(Instant limit, List<Old> old) {
      this.limit = limit;
      this.old = old;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
      // What else lies beside backups is somebody's own.
      boolean isOurs = !isBackup(file) || file.getFileName().toString().endsWith(".part");
      if (about.isRegularFile() && isOurs && about.lastModifiedTime().toInstant().isBefore(limit)) {
        old.add(new Old(home.path().relativize(file), about.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Not looked at: {0}", e.toString());
      return FileVisitResult.CONTINUE;
    }

    private boolean isBackup(Path file) {
      return file.startsWith(home.resolve("backups"));
    }
  }
}
