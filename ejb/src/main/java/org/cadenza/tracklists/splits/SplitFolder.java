package org.cadenza.tracklists.splits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final String FOLDER = "splits";

  @Inject CadenzaHome home;

  /** Makes room for an execution; what others have left of the job is gone. */
  Path begin(String jobId, String execution) throws IOException {
    FolderRemoval.of(of(jobId));
    home.folder(FOLDER);
    return Files.createDirectories(of(jobId).resolve(execution));
  }

  /** A file of a job that is done; empty if it is there no more. */
  Optional<Path> file(String jobId, SplitResult result, SplitTrack track) {
    Path file = of(jobId).resolve(result.execution()).resolve(track.fileName());
    return Optional.of(file).filter(Files::isRegularFile);
  }

  /** Removes what an execution has made. */
  void remove(String jobId, String execution) throws IOException {
    FolderRemoval.of(of(jobId).resolve(execution));
  }

  /** Removes what there is of a job. */
  void remove(String jobId) throws IOException {
    FolderRemoval.of(of(jobId));
  }

  /** Removes what has been kept for long enough. */
  void tidy(Instant now) throws IOException {
    Path all = home.resolve(FOLDER);
    if (Files.isDirectory(all)) {
      for (Path folder : folders(all)) {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(KEPT))) {
          FolderRemoval.of(folder);
        }
      }
    }
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
