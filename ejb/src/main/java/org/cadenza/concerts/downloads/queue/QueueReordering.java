package org.cadenza.concerts.downloads.queue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.events.wakeups.WakeUp;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;

/** Changes the order of downloads that wait, by the rule of {@link QueueOrder}. */
@Stateless
public class QueueReordering {

  private static final String FIELD = "download_ids";

  @PersistenceContext EntityManager entities;
  @Inject AfterCommit afterCommit;
  @Inject AuditTrail trail;

  /** Where a download stands; {@code queuePosition} from 1. */
  public record Place(long id, int queuePosition) {}

  /** Moves the named ones to the front as far as the caller may; returns the whole queue. */
  public List<Place> move(Caller caller, List<Long> ids) {
    requireDistinct(ids);
    List<Download> queue =
        entities
            .createQuery(
                "from Download d where d.state = :pending order by d.queueOrder, d.id",
                Download.class)
            .setParameter("pending", DownloadState.PENDING)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Map<Long, Download> waiting =
        queue.stream().collect(Collectors.toMap(Download::id, Function.identity()));
    requireMovable(caller, ids, waiting);
    List<Long> order =
        QueueOrder.moved(
            queue.stream().map(Download::id).toList(),
            ids,
            id -> caller.mayChange(waiting.get(id).requestedBy()));
    List<Place> places = new ArrayList<>(order.size());
    for (long id : order) {
      int position = places.size() + 1;
      waiting.get(id).moveTo(position);
      places.add(new Place(id, position));
    }
    trail.note(AuditAction.QUEUE_REORDERED, null, Map.of(FIELD, ids));
    // A worker that looked for work meanwhile found every row locked.
    afterCommit.wake(WakeUp.DOWNLOADS, ids.get(0));
    return places;
  }

  private static void requireDistinct(List<Long> ids) {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i) == null) {
        throw Problem.invalid(FIELD + "[" + i + "]", "must be a whole number");
      }
      if (!seen.add(ids.get(i))) {
        throw Problem.invalid(FIELD + "[" + i + "]", "stands there twice");
      }
    }
  }

  private void requireMovable(Caller caller, List<Long> ids, Map<Long, Download> waiting) {
    List<Long> elsewhere = ids.stream().filter(id -> !waiting.containsKey(id)).toList();
    Map<Long, Download> others =
        elsewhere.isEmpty()
            ? Map.of()
            : entities
                .createQuery("from Download d where d.id in :ids", Download.class)
                .setParameter("ids", elsewhere)
                .getResultStream()
                .collect(Collectors.toMap(Download::id, Function.identity()));
    List<Download> named = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Long id = ids.get(i);
      Download download = waiting.getOrDefault(id, others.get(id));
      if (download == null) {
        throw Problem.invalid(FIELD + "[" + i + "]", "is not a download");
      }
      named.add(download);
    }
    for (Download download : named) {
      if (!caller.mayChange(download.requestedBy())) {
        throw Problem.forbidden(
            "Download "
                + download.id()
                + " was queued by somebody else; only an admin may move it");
      }
    }
    for (Download download : named) {
      if (download.state() != DownloadState.PENDING) {
        throw Problem.conflict(
            "Download " + download.id() + " does not wait any more",
            Map.of("id", download.id(), "status", download.state().word()));
      }
    }
  }
}
