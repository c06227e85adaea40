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
import java.util.Collection;
import java.util.List;
import org.cadenza.concerts.catalog.SetListEntry;
import org.cadenza.concerts.catalog.Track;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadTrack;
import org.cadenza.concerts.downloads.ShowFacts;
import org.cadenza.events.EventName;
import org.cadenza.events.Events;
import org.cadenza.nodes.Roster;
import org.cadenza.persistence.Lease;
import org.cadenza.settings.Node;

/**
 * Hands downloads to workers: first those whose worker is gone, then those that wait, in their
 * order. Two nodes never get the same.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FetchClaims {

  private static final String ORPHANS =
      "select id from download where state = 'IN_PROGRESS'"
          + " and"
          + Lease.orphaned("id")
          + "order by started_at, id limit :most for update skip locked";

  private static final String WAITING =
      "select id from download where state = 'PENDING'"
          + " and (not_before is null or not_before <= :now)"
          + " order by queue_order, id limit :most for update skip locked";

  private static final String PUT_RIGHT =
      "update download set not_before ="
          + " timestampadd(microsecond, timestampdiff(microsecond, updated_at, not_before), :now),"
          + " updated_at = :now"
          + " where state = 'PENDING' and not_before > :now and updated_at > :now";

  private static final long NO_DOWNLOAD = -1;

  @PersistenceContext EntityManager entities;
  @Inject Events events;
  @Inject Node node;
  @Inject Roster roster;
  @Inject Clock clock;

  /**
   * At most so many downloads, which are ours from now on.
   *
   * @param running what is worked on here already
   */
  @SuppressWarnings("unchecked")
  public List<FetchOrder> claim(int most, Collection<Long> running) {
    List<Long> mine = new ArrayList<>(running);
    mine.add(NO_DOWNLOAD);
    Instant now = clock.instant();
    List<Long> ids =
        new ArrayList<>(
            entities
                .createNativeQuery(ORPHANS, Long.class)
                .setParameter("me", node.owner())
                .setParameter("gone", roster.gone("download", "state = 'IN_PROGRESS'"))
                .setParameter("mine", mine)
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

  /** Lets what was told to wait before the clock was put back wait as long, and not longer. */
  public void putRight() {
    entities.createNativeQuery(PUT_RIGHT).setParameter("now", clock.instant()).executeUpdate();
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
