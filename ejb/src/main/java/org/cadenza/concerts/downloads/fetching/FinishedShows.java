package org.cadenza.concerts.downloads.fetching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.library.StorageRoot;

/** The folders of downloads that have ended, for those who look after them. */
@ApplicationScoped
public class FinishedShows {

  @Inject DownloadRoot root;

  /**
   * Removes all that there is of a download; a second time changes nothing. Links are removed, not
   * followed.
   *
   * @param wasComplete whether its row vouches for the folder, even if the note in it is lost
   */
  public void remove(ShowFolder folder, String jobId, long containerId, boolean wasComplete)
      throws IOException {
    WorkFolder work = WorkFolder.of(root.open(), folder, jobId);
    if (wasComplete) {
      work.removeShow(containerId);
    } else {
      work.discardAll(containerId);
    }
  }

  /** A file of a show in its place; empty if it is missing or something else has its name. */
  public Optional<Path> file(ShowFolder folder, String name) throws IOException {
    StorageRoot storage = root.open();
    Path file = storage.resolve(folder.path()).resolve(name);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && storage.contains(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** The file of a show that tells what it is, if it is missing from its place; else empty. */
  public Optional<String> missingNote(ShowFolder folder, String jobId) throws IOException {
    return ShowNote.isOf(jobId, root.open().resolve(folder.path()))
        ? Optional.empty()
        : Optional.of(ShowNote.FILE);
  }
}
