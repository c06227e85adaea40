package org.cadenza.library;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A folder that paths from outside must not leave. What links point to counts, not what paths look
 * like: the deepest folder that exists is resolved by the file system and must lie under the root.
 *
 * <p>Whoever may make links inside the root at the same moment can still win a race against the
 * check; the root must belong to the server alone.
 */
public final class StorageRoot {

  private static final String THROUGH_A_FILE =
      "The path leads through a file where a folder is needed.";

  private final Path root;

  private StorageRoot(Path root) {
    this.root = root;
  }

  /**
   * A root, made if it does not exist.
   *
   * @throws IOException if the folder can be neither found nor made
   */
  public static StorageRoot at(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder");
    Files.createDirectories(folder);
    return new StorageRoot(folder.toRealPath());
  }

  /** The folder itself, free of links. */
  public Path path() {
    return root;
  }

  /**
   * The place that a path from outside means. A leading slash means the root, and so does nothing
   * at all. What is returned need not exist; where it does, links are resolved.
   *
   * @param given by a user, in the notation of Unix
   * @throws PathRefused if it leads out of the root
   */
  public Path resolve(String given) {
    return inside(root.resolve(UserPath.relative(given)));
  }

  /**
   * Makes the folder that a path from outside means, and those above it.
   *
   * @throws PathRefused if it leads out of the root or to a file
   * @throws IOException if it cannot be made
   */
  public Path createFolders(String given) throws IOException {
    Path folder = resolve(given);
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new PathRefused(THROUGH_A_FILE, e);
    }
    // Once more, in case somebody put a link in place meanwhile.
    return inside(folder);
  }

  /** Whether a path, with links resolved, lies under the root or is the root. */
  public boolean contains(Path path) {
    try {
      inside(path.toAbsolutePath());
      return true;
    } catch (PathRefused outside) {
      return false;
    }
  }

  private Path inside(Path path) {
    Path existing = path;
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    if (existing == null) {
      throw outside(null);
    }
    if (!existing.equals(path) && Files.isRegularFile(existing)) {
      throw new PathRefused(THROUGH_A_FILE);
    }
    try {
      // A link that points nowhere exists but has no real path, and is refused with it.
      Path real = existing.toRealPath();
      Path whole = real.resolve(existing.relativize(path)).normalize();
      if (!real.startsWith(root) || !whole.startsWith(root)) {
        throw outside(null);
      }
      return whole;
    } catch (IOException e) {
      throw outside(e);
    }
  }

  private static PathRefused outside(IOException cause) {
    return new PathRefused("The path leads out of the folder that it must stay in.", cause);
  }
}
