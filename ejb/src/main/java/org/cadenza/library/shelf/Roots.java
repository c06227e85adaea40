package org.cadenza.library.shelf;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders of the library as they are now.
 *
 * @param present free of links
 * @param absent such as disks that are not mounted: of what is under them nobody knows anything
 */
record Roots(List<Path> present, List<Path> absent) {

  boolean hold(Path path) {
    return present.stream().anyMatch(path::startsWith);
  }

  /** Whether it may well be there again with its root. */
  boolean mayHold(Path path) {
    return absent.stream().anyMatch(path::startsWith);
  }

  /** Whether a file is not where it was. */
  boolean haveLost(String file) {
    try {
      Path path = Path.of(file);
      return !mayHold(path) && !(hold(path) && Files.isRegularFile(path));
    } catch (InvalidPathException e) {
      return true;
    }
  }
}
