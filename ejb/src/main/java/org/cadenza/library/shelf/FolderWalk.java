package org.cadenza.library.shelf;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Goes through a folder and those in it, and hands out files a few hundred at a time. Links are not
 * followed, so that it stays inside; folders that are hidden are others' workshops. What cannot be
 * read is passed over.
 */
final class FolderWalk implements AutoCloseable {

  private static final int CHUNK = 200;

  private final Predicate<Path> wanted;
  private final Deque<Path> folders = new ArrayDeque<>();
  private DirectoryStream<Path> opened;
  private Iterator<Path> entries = Collections.emptyIterator();

  FolderWalk(Path folder, Predicate<Path> wanted) {
    this.wanted = wanted;
    folders.add(folder);
  }

  /** The next files; none at the end. */
  List<FoundFile> next() {
    List<FoundFile> chunk = new ArrayList<>();
    while (chunk.size() < CHUNK && hasEntry()) {
      take(entries.next(), chunk);
    }
    return chunk;
  }

  private boolean hasEntry() {
    try {
      while (!entries.hasNext() && !folders.isEmpty()) {
        open(folders.pop());
      }
      return entries.hasNext();
    } catch (DirectoryIteratorException e) {
      entries = Collections.emptyIterator();
      return hasEntry();
    }
  }

  /** Closed when the next one is opened, or with this. */
  @SuppressWarnings("StreamResourceLeak")
  private void open(Path folder) {
    close();
    try {
      opened = Files.newDirectoryStream(folder);
      entries = opened.iterator();
    } catch (IOException e) {
      // Gone, or nobody lets us in: what was known of it is not there any more.
      entries = Collections.emptyIterator();
    }
  }

  private void take(Path entry, List<FoundFile> chunk) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory() && !isHidden(entry)) {
        folders.push(entry);
      } else if (attributes.isRegularFile() && wanted.test(entry) && isText(entry)) {
        chunk.add(FoundFile.of(entry, attributes));
      }
    } catch (IOException e) {
      // Gone since it was listed.
      return;
    }
  }

  static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** Names that are no text in the machine's encoding lead nowhere once they are kept as such. */
  private static boolean isText(Path path) {
    try {
      return Path.of(path.toString()).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      // It was only read.
      return;
    }
  }
}
