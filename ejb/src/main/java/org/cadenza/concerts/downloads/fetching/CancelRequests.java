package org.cadenza.concerts.downloads.fetching;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Node;

/** Takes the wish to cancel down in the row. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CancelRequests {

  @PersistenceContext EntityManager entities;
  @Inject Node node;
  @Inject Clock clock;

  /** Files that a cancelled download has left. */
  public record LeftOver(ShowFolder folder, String jobId) {}

  /**
   * Cancels a download that nobody works on; asks its worker where somebody does.
   *
   * @return what is left of it, or nothing where the worker will see to that
   */
  public Optional<LeftOver> request(Caller caller, long id) {
    Download download = entities.find(Download.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (download == null) {
      throw Problem.notFound("Download", id);
    }
    if (!caller.mayChange(download.requestedBy())) {
      throw Problem.forbidden(
          "The download was queued by somebody else; only an admin may cancel it");
    }
    if (download.state().isFinal()) {
      throw Problem.conflict(
          download.state() == DownloadState.COMPLETED
              ? "Cannot cancel completed download"
              : "The download is " + download.state().word() + " already",
          Map.of("status", download.state().word()));
    }
    if (download.isWorkedOn(node, clock.instant())) {
      download.requestCancel(clock.instant());
      return Optional.empty();
    }
    download.cancel(clock.instant());
    return Optional.of(new LeftOver(download.folder(), download.jobId()));
  }

  /** Where it stands now. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public DownloadState state(long id) {
    return entities
        .createQuery("select d.state from Download d where d.id = :id", DownloadState.class)
        .setParameter("id", id)
        .getSingleResult();
  }
}
