package org.cadenza.concerts.downloads.aftercare;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.cadenza.concerts.downloads.fetching.FinishedShows;
import org.cadenza.identity.Caller;
import org.cadenza.library.PathRefused;
import org.cadenza.problems.Problem;

/**
 * Removes downloads with their files: the row is marked, the files go, then the row goes. Whatever
 * a crash leaves between two of these steps is done again by a sweep.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DownloadRemoval {

  private static final System.Logger LOG = System.getLogger(DownloadRemoval.class.getName());

  @Inject RemovalRows rows;
  @Inject FinishedShows shows;

  /** Returns when nothing of the download is left. */
  public void remove(Caller caller, long id) {
    rows.mark(caller, id);
    if (!carryOut(id)) {
      throw Problem.unavailable("The files cannot be removed just now; it will be tried again", 15);
    }
  }

  /** Removes what earlier removals have left. */
  public void sweep() {
    rows.leftBehind().forEach(this::carryOut);
  }

  private boolean carryOut(long id) {
    return rows.find(id).map(doomed -> carryOut(id, doomed)).orElse(true);
  }

  private boolean carryOut(long id, RemovalRows.Doomed doomed) {
    try {
      shows.remove(doomed.folder(), doomed.jobId(), doomed.containerId(), doomed.wasComplete());
    } catch (IOException | PathRefused e) {
      LOG.log(System.Logger.Level.WARNING, "Files of download " + id + " stay for now", e);
      return false;
    }
    rows.forget(id);
    LOG.log(System.Logger.Level.INFO, "Download {0} is removed with its files", id);
    return true;
  }
}
