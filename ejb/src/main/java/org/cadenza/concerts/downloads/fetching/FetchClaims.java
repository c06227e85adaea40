package org.cadenza.concerts.downloads.fetching;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.concerts.catalog.SetListEntry;
import org.cadenza.concerts.catalog.Track;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadTrack;
import org.cadenza.concerts.downloads.ShowFacts;
import org.cadenza.events.EventName;
import org.cadenza.events.Events;
import org.cadenza.settings.Node;

/**
 * Hands downloads to workers: first those whose worker is gone (a crash of this node, or a lease
 * that has run out), then those that wait, in their order. Two nodes never get the same.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FetchClaims {

  private static final String ORPHANS =
      "select id from download where state = 'IN_PROGRESS'"
          + " and (lease_until is null or lease_until < :now"
          + " or (lease_owner like :node and lease_owner <> :owner))"
          + " order by started_at, id limit :most for update skip locked";

  private static final String WAITING =
      "select id from download where state = 'PENDING'"
          + " and (not_before is null or not_before <= :now)"
          + " order by queue_order, id limit :most for update skip locked";

  @PersistenceContext EntityManager entities;
  @Inject Events events;
  @Inject Node node;
  @Inject Clock clock;

  /** At most so many downloads, which are ours from now on. */
  @SuppressWarnings("unchecked")
  public List<FetchOrder> claim(int most) {
    Instant now = clock.instant();
    List<Long> ids =
        new ArrayList<>(
            entities
                .createNativeQuery(ORPHANS, Long.class)
                .setParameter("now", now)
                .setParameter("node", node.prefix() + "%")
                .setParameter("owner", node.owner())
                .setParameter("most", most)
                .getResultList());
    if (ids.size() < most) {
      ids.addAll(
          entities
              .createNativeQuery(WAITING, Long.class)
              .setParameter("now", now)
              .setParameter("most", most - ids.size())
              .getResultList());
    }
    return ids.stream().map(id -> claim(id, now)).toList();
  }

  private FetchOrder claim(long id, Instant now) {
    Download download = entities.find(Download.class, id);
    FetchOrder order = describe(download);
    if (download.start(node.owner(), now)) {
      events.announce(EventName.DOWNLOAD_STARTED, DownloadEvents.started(order));
    }
    return order;
  }

  private FetchOrder describe(Download download) {
    ShowFacts show =
        entities
            .createQuery(ShowFacts.QUERY, ShowFacts.class)
            .setParameter("id", download.show().id())
            .getSingleResult();
    List<DownloadTrack> rows =
        entities
            .createQuery(
                "from DownloadTrack t where t.downloadId = :id order by t.position",
                DownloadTrack.class)
            .setParameter("id", download.id())
            .getResultList();
    List<SetListEntry> setList =
        entities
            .createQuery("from Track t where t.showId = :id order by t.position", Track.class)
            .setParameter("id", show.showId())
            .getResultStream()
            .map(Track::entry)
            .toList();
    return new FetchOrder(
        download.id(),
        download.jobId(),
        show,
        download.rendition(),
        download.folder(),
        TrackList.of(rows, setList, download.rendition().format().codec().extension()),
        download.bytesExpected(),
        download.tally(),
        download.isCancelRequested(),
        download.hasBeenComplete());
  }
}
