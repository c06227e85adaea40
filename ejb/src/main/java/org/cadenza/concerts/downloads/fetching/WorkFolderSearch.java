package org.cadenza.concerts.downloads.fetching;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Looks for the folders in which shows grow; follows no links and passes unreadable folders by. */
final class WorkFolderSearch extends SimpleFileVisitor<Path> {

  private final String prefix;
  private final BooleanSupplier stopped;
  private final List<Path> found = new ArrayList<>();

  WorkFolderSearch(String prefix, BooleanSupplier stopped) {
    this.prefix = prefix;
    this.stopped = stopped;
  }

  List<Path> found() {
    return found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
    if (stopped.getAsBoolean()) {
      return FileVisitResult.TERMINATE;
    }
    if (String.valueOf(folder.getFileName()).startsWith(prefix)) {
      found.add(folder);
      return FileVisitResult.SKIP_SUBTREE;
    }
    // Spares a look at every file of a large collection: nothing grows within a finished show.
    return Files.exists(folder.resolve(ShowNote.FILE), LinkOption.NOFOLLOW_LINKS)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
