package org.cadenza.tracklists.splits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.library.FolderRemoval;
import org.cadenza.settings.CadenzaHome;

/**
 * Where the files lie that sets were cut into: a folder for each job, in it one for whoever
 * executed it. They are kept for a week: they can be made again.
 */
@ApplicationScoped
public class SplitFolder {

  /** How long they can be fetched. */
  public static final Duration KEPT = Duration.ofDays(7);

  private static final System.Logger LOG = System.getLogger(SplitFolder.class.getName());
  private static final String FOLDER = "splits";

  @Inject CadenzaHome home;

  /** Makes room for an execution; what others have left of the job is gone. */
  Path begin(String jobId, String execution) throws IOException {
    FolderRemoval.of(of(jobId));
    home.folder(FOLDER);
    return Files.createDirectories(of(jobId).resolve(execution));
  }

  /** The week begins. */
  void keep(String jobId, Instant now) throws IOException {
    Files.setLastModifiedTime(of(jobId), FileTime.from(now));
  }

  /** Whether the files of a job that is done are there still. */
  boolean has(String jobId, SplitResult result) {
    return Files.isDirectory(of(jobId).resolve(result.execution()));
  }

  /** A file of a job that is done, open; empty if it is there no more. */
  Optional<InputStream> open(String jobId, SplitResult result, SplitTrack track) {
    try {
      return Optional.of(
          Files.newInputStream(of(jobId).resolve(result.execution()).resolve(track.fileName())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Removes what an execution has made. */
  void remove(String jobId, String execution) {
    remove(of(jobId).resolve(execution));
  }

  /** Removes what there is of a job. */
  void remove(String jobId) {
    remove(of(jobId));
  }

  /** What cannot be removed now is when its week is over. */
  private static void remove(Path folder) {
    try {
      FolderRemoval.of(folder);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Pieces of a set cannot be removed: {0}", e.toString());
    }
  }

  /** Removes what has been kept for long enough. */
  void tidy(Instant now) throws IOException {
    Path all = home.resolve(FOLDER);
    if (Files.isDirectory(all)) {
      folders(all).stream()
          .filter(folder -> isOlder(folder, now.minus(KEPT)))
          .forEach(SplitFolder::remove);
    }
  }

  private static boolean isOlder(Path folder, Instant limit) {
    // Of what is gone meanwhile: the beginning of time.
    return Instant.ofEpochMilli(folder.toFile().lastModified()).isBefore(limit);
  }

  private static List<Path> folders(Path all) throws IOException {
    try (Stream<Path> folders = Files.list(all)) {
      return folders.filter(Files::isDirectory).toList();
    }
  }

  private Path of(String jobId) {
    return home.resolve(FOLDER).resolve(jobId);
  }
}
