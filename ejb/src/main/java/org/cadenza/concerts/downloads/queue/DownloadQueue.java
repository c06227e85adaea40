package org.cadenza.concerts.downloads.queue;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.concerts.catalog.Show;
import org.cadenza.concerts.catalog.Track;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.DownloadTrack;
import org.cadenza.concerts.downloads.OwnDownload;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.concerts.downloads.ShowFacts;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.events.wakeups.WakeUp;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;

/** Lets downloads join the queue. */
@Stateless
public class DownloadQueue {

  @PersistenceContext EntityManager entities;
  @Inject DownloadRoot root;
  @Inject PastPace pace;
  @Inject QueueBoard board;
  @Inject AfterCommit afterCommit;
  @Inject AuditTrail trail;
  @Inject LiveSettings settings;
  @Inject Clock clock;

  /** Puts a wish at the end of the queue; a problem if it cannot or need not be fulfilled. */
  public Queued add(long userId, Wish wish) {
    return board.standing(enqueue(userId, wish));
  }

  /** The same for somebody who does not ask where it stands; the download's id. */
  public long enqueue(long userId, Wish wish) {
    Show show = lockedShow(wish.containerId());
    requireOffer(show, wish.rendition());
    String parent =
        root.relative(
            wish.downloadPath() == null
                ? settings.text(LiveSetting.DEFAULT_DOWNLOAD_PATH)
                : wish.downloadPath());
    requireNew(show, wish.rendition());
    ShowFacts facts =
        entities
            .createQuery(ShowFacts.QUERY, ShowFacts.class)
            .setParameter("id", show.id())
            .getSingleResult();
    List<Track> tracks =
        entities
            .createQuery("from Track t where t.showId = :show order by t.position", Track.class)
            .setParameter("show", show.id())
            .getResultList();
    Download download =
        new Download(
            show,
            userId,
            wish.rendition(),
            ShowFolder.of(parent, facts, wish.rendition()),
            tracks.size(),
            nextPlace(),
            pace.bytesOf(wish.rendition(), facts.durationSeconds()),
            clock.instant());
    entities.persist(download);
    for (Track track : tracks) {
      var song = track.entry();
      entities.persist(
          new DownloadTrack(download.id(), song.position(), song.sourceTrackId(), song.title()));
    }
    entities.flush();
    trail.note(AuditAction.DOWNLOAD_QUEUED, download.id(), wish);
    afterCommit.wake(WakeUp.DOWNLOADS, download.id());
    return download.id();
  }

  /**
   * Puts a download that has failed or was cancelled back into the queue, at its end. Of a show
   * that was complete once, only what is damaged or missing is fetched again.
   */
  public Queued retry(Caller caller, long id) {
    Download download = OwnDownload.locked(entities, caller, id, "retry");
    if (!download.state().mayBecome(DownloadState.PENDING) || !download.state().hasEnded()) {
      throw Problem.conflict(
          "Only a failed or cancelled download can be tried again; this one is "
              + download.state().word(),
          Map.of("status", download.state().word()));
    }
    // After the download's, as whoever completes one does; equal wishes wait for the show's lock.
    Show show = entities.find(Show.class, download.show().id(), LockModeType.PESSIMISTIC_WRITE);
    requireOffer(show, download.rendition());
    requireNew(show, download.rendition());
    if (!download.hasBeenComplete()) {
      forgetFiles(id);
    }
    download.retry(nextPlace(), clock.instant());
    entities.flush();
    trail.note(AuditAction.DOWNLOAD_RETRIED, id, Map.of());
    afterCommit.wake(WakeUp.DOWNLOADS, id);
    return board.standing(id);
  }

  /** Those of a download that has failed or was cancelled are gone with it. */
  private void forgetFiles(long id) {
    entities
        .createQuery("update DownloadTrack t set t.done = false where t.downloadId = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** The lock makes equal wishes of the same moment come one after the other. */
  private Show lockedShow(long containerId) {
    return entities
        .createQuery("select s.id from Show s where s.containerId = :id order by s.id", Long.class)
        .setParameter("id", containerId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(id -> entities.find(Show.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> Problem.invalid("container_id", "is not the number of a show"));
  }

  private static void requireOffer(Show show, Rendition rendition) {
    if (!show.isAvailable()) {
      throw Problem.refused(
          "container_id",
          show.refusal()
              .orElse("The show has no tracks that could be downloaded, or is not available"));
    }
    if (!rendition.canBeMadeOf(show.fidelity())) {
      throw Problem.refused(
          "quality", "The source of this show does not offer " + rendition.quality().word());
    }
  }

  private void requireNew(Show show, Rendition rendition) {
    entities
        .createQuery(
            "select d.id, d.state from Download d where d.activeKey = :key", Object[].class)
        .setParameter("key", Download.activeKey(show.id(), rendition))
        .getResultStream()
        .findFirst()
        .ifPresent(
            existing -> {
              Map<String, Object> details = new LinkedHashMap<>();
              details.put("download_id", existing[0]);
              details.put("status", ((DownloadState) existing[1]).word());
              throw Problem.conflict("Download already exists for this container", details);
            });
  }

  private long nextPlace() {
    Long last =
        entities
            .createQuery(
                "select max(d.queueOrder) from Download d where d.state in (:pending, :running)",
                Long.class)
            .setParameter("pending", DownloadState.PENDING)
            .setParameter("running", DownloadState.IN_PROGRESS)
            .getSingleResult();
    return last == null ? 1 : last + 1;
  }
}
