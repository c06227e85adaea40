package org.cadenza.concerts.downloads.fetching;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.library.StorageRoot;

/** Removes hidden folders that stayed behind where a server died or a disk was away. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AbandonedFolders {

  private static final System.Logger LOG = System.getLogger(AbandonedFolders.class.getName());

  /** A folder without a row may be one of another server, with rows of its own, that is at work. */
  private static final Duration SURELY_IDLE = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;
  @Inject DownloadRoot root;
  @Inject Clock clock;

  /** Looks through the whole root, which may take minutes; ends early once {@code stopped}. */
  public void sweep(BooleanSupplier stopped) {
    try {
      StorageRoot storage = root.open();
      for (Path path : WorkFolder.allBelow(storage, stopped)) {
        removeIfAbandoned(WorkFolder.at(storage, path));
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Abandoned folders cannot be looked for", e);
    }
  }

  private void removeIfAbandoned(WorkFolder work) {
    try {
      Instant touched = Files.getLastModifiedTime(work.path()).toInstant();
      if (!wasComplete(work.jobId())
          && isAbandoned(states(work.jobId()), Duration.between(touched, clock.instant()))) {
        work.discard();
        LOG.log(System.Logger.Level.INFO, "Removed what {0} had left behind", work.jobId());
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "What " + work.jobId() + " has left behind stays", e);
    }
  }

  /**
   * Whether nobody will go on with a folder.
   *
   * @param states of the download that it belongs to; none if there is no such row
   */
  static boolean isAbandoned(List<DownloadState> states, Duration idle) {
    return states.isEmpty()
        ? idle.compareTo(SURELY_IDLE) > 0
        : states.stream().allMatch(DownloadState::hasEnded);
  }

  /** A show that could not be put back when its retry ended: good files, which the next mends. */
  private boolean wasComplete(String jobId) {
    return entities
            .createQuery(
                "select count(d) from Download d where d.publicId = :id and d.state <> :whole"
                    + " and d.downloadedAt is not null",
                Long.class)
            .setParameter("id", jobId.substring(Download.JOB_PREFIX.length()))
            .setParameter("whole", DownloadState.COMPLETED)
            .getSingleResult()
        > 0;
  }

  private List<DownloadState> states(String jobId) {
    return entities
        .createQuery("select d.state from Download d where d.publicId = :id", DownloadState.class)
        .setParameter("id", jobId.substring(Download.JOB_PREFIX.length()))
        .getResultList();
  }
}
