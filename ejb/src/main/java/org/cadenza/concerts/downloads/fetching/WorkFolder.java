package org.cadenza.concerts.downloads.fetching;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.library.FolderRemoval;
import org.cadenza.library.StorageRoot;

/**
 * The hidden folder in which a show grows, beside the place that it will have. Nobody ever sees
 * half a show: when all is there the folder gets the show's name in one step.
 */
final class WorkFolder {

  private static final String HIDDEN = ".cadenza-";
  private static final Pattern SCAFFOLD =
      Pattern.compile("track-\\d+\\.(source|made).*|.*\\.part(\\.info)?");

  private final StorageRoot root;
  private final ShowFolder folder;
  private final Path path;

  private WorkFolder(StorageRoot root, ShowFolder folder, Path path) {
    this.root = root;
    this.folder = folder;
    this.path = path;
  }

  /** The folder for a download, which need not exist. */
  static WorkFolder of(StorageRoot root, ShowFolder folder, String jobId) {
    return new WorkFolder(root, folder, root.resolve(folder.parent()).resolve(HIDDEN + jobId));
  }

  /** The folder that {@link #allBelow} found at a path; the show that it is for is not known. */
  static WorkFolder at(StorageRoot root, Path path) {
    return new WorkFolder(root, null, path);
  }

  /** The places of all such folders, or of some once {@code stopped}. */
  static List<Path> allBelow(StorageRoot root, BooleanSupplier stopped) throws IOException {
    WorkFolderSearch search = new WorkFolderSearch(HIDDEN + Download.JOB_PREFIX, stopped);
    Files.walkFileTree(root.path(), search);
    return search.found();
  }

  /** The download that it belongs to. */
  String jobId() {
    return path.getFileName().toString().substring(HIDDEN.length());
  }

  /** Makes it. */
  void create() throws IOException {
    root.createFolders(folder.parent());
    Files.createDirectories(path);
    requireInside();
  }

  Path path() {
    return path;
  }

  /** Throws if somebody has put a link in the way that leads out of the root. */
  void requireInside() throws IOException {
    if (!path.toRealPath().equals(path) || !root.contains(path)) {
      throw new IOException("The folder " + path.getFileName() + " was led out of its root");
    }
  }

  /** A file that will be part of the show. */
  Path file(String name) {
    return path.resolve(name);
  }

  /** What came from the source for a track; it has this name only once it is verified. */
  Path source(FetchTrack track) {
    return path.resolve("track-" + track.position() + ".source");
  }

  /** What was made of it and has no tags yet. */
  Path made(FetchTrack track) {
    return path.resolve("track-" + track.position() + ".made");
  }

  /** Whether a finished file is still there. */
  boolean has(FetchTrack track) throws IOException {
    if (track.finished() == null) {
      return false;
    }
    Path file = file(track.finished().name());
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == track.finished().size();
  }

  /**
   * Gives the folder the show's name, or the next free one.
   *
   * @param names of the files that belong to it; all others are removed
   */
  ShowFolder publish(Set<String> names, long containerId) throws IOException {
    requireInside();
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!names.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
    sync(path);
    for (String name : folder.names(containerId)) {
      Path target = path.resolveSibling(name);
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent());
        return new ShowFolder(folder.parent(), name);
      }
    }
    throw new IOException("Too many folders are called " + folder.name());
  }

  /** Where an earlier run has put the show just before it ended; null if it has not. */
  ShowFolder published(long containerId, String jobId) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    for (String name : folder.names(containerId)) {
      if (ShowNote.isOf(jobId, path.resolveSibling(name))) {
        return new ShowFolder(folder.parent(), name);
      }
    }
    return null;
  }

  /** Takes a show that was complete once out of its place, to be mended here. */
  void reopen(long containerId) throws IOException {
    String jobId = jobId();
    ShowFolder published = published(containerId, jobId);
    Path place = path.resolveSibling((published == null ? folder : published).name());
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS) && isOurs(place, jobId)) {
      Files.move(place, path, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** By its note; the row of a show that was complete vouches for one whose note is lost. */
  private static boolean isOurs(Path place, String jobId) throws IOException {
    return Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
        && (!Files.exists(place.resolve(ShowNote.FILE), LinkOption.NOFOLLOW_LINKS)
            || ShowNote.isOf(jobId, place));
  }

  /** Puts a show that could not be mended back in its place, as far as it is there. */
  void giveBack(long containerId) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      publish(worthKeeping(), containerId);
    }
  }

  /** The names of all in it but what is only needed while it grows; guests' files among them. */
  Set<String> worthKeeping() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !SCAFFOLD.matcher(name).matches())
          .collect(Collectors.toSet());
    }
  }

  /** Removes a show that was complete once, wherever it is now. */
  void removeShow(long containerId) throws IOException {
    reopen(containerId);
    discard();
  }

  /**
   * Removes all that the download has left: its show, where a crash hit it between the name and the
   * row, or what has grown of it. A show of another download has another note and stays.
   */
  void discardAll(long containerId) throws IOException {
    ShowFolder published = published(containerId, jobId());
    if (published == null) {
      discard();
    } else {
      retract(published);
    }
  }

  /** Takes a show back that has its name already, and removes it. */
  void retract(ShowFolder published) throws IOException {
    Files.move(path.resolveSibling(published.name()), path, StandardCopyOption.ATOMIC_MOVE);
    discard();
  }

  /** Removes it with all that it holds; links in it are removed, not followed. */
  void discard() throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!root.contains(path.getParent())) {
      throw new IOException("A folder of downloads was led out of its root");
    }
    FolderRemoval.of(path);
  }

  /** Bytes of all the files of a show in its final place. */
  long size(ShowFolder published) throws IOException {
    try (Stream<Path> files = Files.list(path.resolveSibling(published.name()))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
