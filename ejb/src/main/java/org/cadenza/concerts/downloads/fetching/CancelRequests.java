package org.cadenza.concerts.downloads.fetching;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.OwnDownload;
import org.cadenza.identity.Caller;
import org.cadenza.library.PathRefused;
import org.cadenza.nodes.Roster;
import org.cadenza.problems.Problem;

/** Takes the wish to cancel down in the row. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CancelRequests {

  private static final System.Logger LOG = System.getLogger(CancelRequests.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject DownloadRoot root;
  @Inject Roster roster;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * Cancels a download that nobody works on; asks its worker where somebody does.
   *
   * @return whether it is cancelled and its files are gone; else the worker will see to that
   */
  public boolean request(Caller caller, long id) {
    Download download = OwnDownload.locked(entities, caller, id, "cancel");
    if (download.state().hasEnded()) {
      throw Problem.conflict(
          download.state() == DownloadState.COMPLETED
              ? "Cannot cancel completed download"
              : "The download is " + download.state().word() + " already",
          Map.of("status", download.state().word()));
    }
    trail.note(AuditAction.DOWNLOAD_CANCELED, id, Map.of("status", download.state().word()));
    if (download.isWorkedOn(roster::isPresent)) {
      download.requestCancel(clock.instant());
      return false;
    }
    // While the row is locked: a crash leaves a row that still has to be cancelled, and no files
    // that no row tells of.
    removeFiles(download);
    download.cancel(clock.instant());
    return true;
  }

  private void removeFiles(Download download) {
    long containerId = download.show().containerId();
    try {
      WorkFolder work = WorkFolder.of(root.open(), download.folder(), download.jobId());
      if (download.hasBeenComplete()) {
        // What was there before the retry stays: only removing a download removes its show.
        work.giveBack(containerId);
      } else {
        work.discardAll(containerId);
      }
    } catch (IOException | PathRefused e) {
      LOG.log(System.Logger.Level.WARNING, "Files of " + download.jobId() + " stay behind", e);
    }
  }

  /**
   * Whether it is still to be carried out; what somebody did with the download since counts not.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean isOpen(long id) {
    return entities
            .createQuery(
                "select count(d) from Download d where d.id = :id and d.cancelRequested = true"
                    + " and d.state = :inProgress",
                Long.class)
            .setParameter("id", id)
            .setParameter("inProgress", DownloadState.IN_PROGRESS)
            .getSingleResult()
        > 0;
  }
}
