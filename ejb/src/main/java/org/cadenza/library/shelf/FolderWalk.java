package org.cadenza.library.shelf;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Goes through a folder and those in it, and hands out files a few hundred at a time. Links are not
 * followed, so that it stays inside; what cannot be read is passed over.
 */
final class FolderWalk {

  private static final int CHUNK = 200;

  private final Predicate<Path> wanted;
  private final Deque<Path> folders = new ArrayDeque<>();
  private final Deque<FoundFile> found = new ArrayDeque<>();

  FolderWalk(Path folder, Predicate<Path> wanted) {
    this.wanted = wanted;
    folders.add(folder);
  }

  /** The next files; none at the end. */
  List<FoundFile> next() {
    while (found.size() < CHUNK && !folders.isEmpty()) {
      open(folders.pop());
    }
    List<FoundFile> chunk = new ArrayList<>();
    while (chunk.size() < CHUNK && !found.isEmpty()) {
      chunk.add(found.pop());
    }
    return chunk;
  }

  private void open(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(this::take);
    } catch (IOException | DirectoryIteratorException e) {
      // Gone, or nobody lets us in: what was known of it is not there any more.
      return;
    }
  }

  private void take(Path entry) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()) {
        folders.push(entry);
      } else if (attributes.isRegularFile() && wanted.test(entry)) {
        found.add(FoundFile.of(entry, attributes));
      }
    } catch (IOException e) {
      // Gone since it was listed.
      return;
    }
  }
}
