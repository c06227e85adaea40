package org.cadenza.concerts.downloads;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;

/** Finds the download that somebody wants to change. */
public final class OwnDownload {

  private OwnDownload() {}

  /**
   * Its row, locked; a problem if there is none, or it is somebody else's.
   *
   * @param change what the caller wants to do, such as "cancel"
   */
  public static Download locked(EntityManager entities, Caller caller, long id, String change) {
    Download download = entities.find(Download.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (download == null) {
      throw Problem.notFound("Download", id);
    }
    if (!caller.mayChange(download.requestedBy())) {
      throw Problem.forbidden(
          "The download was queued by somebody else; only an admin may " + change + " it");
    }
    return download;
  }
}
