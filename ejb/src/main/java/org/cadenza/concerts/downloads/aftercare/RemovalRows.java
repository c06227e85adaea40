package org.cadenza.concerts.downloads.aftercare;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.OwnDownload;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.concerts.downloads.history.TransferCount;
import org.cadenza.identity.Caller;
import org.cadenza.library.shelf.FolderChanges;
import org.cadenza.problems.Problem;

/** The rows of downloads that are being removed, each step in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RemovalRows {

  /** Rather longer than it takes; two at once would only get in each other's way. */
  private static final Duration LONGEST_REMOVAL = Duration.ofSeconds(30);

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail trail;
  @Inject TransferCount history;
  @Inject FolderChanges library;
  @Inject DownloadRoot root;
  @Inject Clock clock;

  /** What must be known of a download to remove its files. */
  public record Doomed(ShowFolder folder, String jobId, long containerId, boolean wasComplete) {}

  /** From here on there is no way back; a second time changes nothing. */
  public void mark(Caller caller, long id) {
    Download download = OwnDownload.locked(entities, caller, id, "remove");
    if (download.state() == DownloadState.REMOVING) {
      return;
    }
    if (!download.state().mayBecome(DownloadState.REMOVING)) {
      throw Problem.conflict(
          "The download is " + download.state().word() + "; cancel it before you remove it",
          Map.of("status", download.state().word()));
    }
    trail.note(
        AuditAction.DOWNLOAD_DELETED,
        id,
        Map.of("container_id", download.show().containerId(), "status", download.state().word()));
    if (download.state() == DownloadState.COMPLETED) {
      entities.refresh(download.show(), LockModeType.PESSIMISTIC_WRITE);
      download.show().lostDownload();
    }
    download.remove(clock.instant());
  }

  /** Those that are still there though somebody was about to remove them a while ago. */
  public List<Long> leftBehind() {
    return entities
        .createQuery(
            "select d.id from Download d where d.state = :removing and d.updatedAt < :before",
            Long.class)
        .setParameter("removing", DownloadState.REMOVING)
        .setParameter("before", clock.instant().minus(LONGEST_REMOVAL))
        .getResultList();
  }

  /** A marked one; empty if it is gone. */
  public Optional<Doomed> find(long id) {
    Download download = entities.find(Download.class, id);
    return Optional.ofNullable(download)
        .filter(marked -> marked.state() == DownloadState.REMOVING)
        .map(
            marked ->
                new Doomed(
                    marked.folder(),
                    marked.jobId(),
                    marked.show().containerId(),
                    marked.hasBeenComplete()));
  }

  /** Its files are gone, and so is the row. */
  public void forget(long id) {
    history.forget(id);
    Download removed = entities.find(Download.class, id);
    if (removed != null) {
      library.note(root.path().resolve(removed.folder().path()));
    }
    entities
        .createQuery("delete from Download d where d.id = :id and d.state = :removing")
        .setParameter("id", id)
        .setParameter("removing", DownloadState.REMOVING)
        .executeUpdate();
  }
}
