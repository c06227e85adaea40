package org.cadenza.concerts.downloads.fetching;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Tally;
import org.cadenza.settings.Node;

/** Tells how far a download is, and hears what is wanted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Heartbeat {

  @PersistenceContext EntityManager entities;
  @Inject Node node;
  @Inject Clock clock;

  /** Whether to go on, to cancel, or to leave it to somebody else. */
  public FetchLedger.Verdict beat(long id, Tally tally) {
    Instant now = clock.instant();
    int ours =
        entities
            .createQuery(
                "update Download d set d.tally.progress = :progress,"
                    + " d.tally.tracksDone = :tracks, d.tally.bytesDone = :bytes,"
                    + " d.tally.bytesFetched = :fetched, d.tally.fetchMillis = :millis,"
                    + " d.tally.retryCount = :retries, d.updatedAt = :now"
                    + " where d.id = :id and d.state = :running and d.lease.owner = :owner")
            .setParameter("progress", tally.progress())
            .setParameter("tracks", tally.tracksDone())
            .setParameter("bytes", tally.bytesDone())
            .setParameter("fetched", tally.bytesFetched())
            .setParameter("millis", tally.fetchMillis())
            .setParameter("retries", tally.retryCount())
            .setParameter("now", now)
            .setParameter("id", id)
            .setParameter("running", DownloadState.IN_PROGRESS)
            .setParameter("owner", node.owner())
            .executeUpdate();
    List<Object[]> rows =
        entities
            .createQuery(
                "select d.cancelRequested, d.state from Download d where d.id = :id",
                Object[].class)
            .setParameter("id", id)
            .getResultList();
    boolean cancelled =
        rows.stream().anyMatch(r -> (boolean) r[0] || r[1] == DownloadState.CANCELLED);
    if (cancelled) {
      return FetchLedger.Verdict.CANCEL;
    }
    return ours == 1 ? FetchLedger.Verdict.DONE : FetchLedger.Verdict.LOST;
  }
}
