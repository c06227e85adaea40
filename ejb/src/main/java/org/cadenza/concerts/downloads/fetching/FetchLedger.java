package org.cadenza.concerts.downloads.fetching;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cadenza.concerts.catalog.Show;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.DownloadTrack;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.concerts.downloads.Tally;
import org.cadenza.events.EventName;
import org.cadenza.events.Events;
import org.cadenza.library.shelf.FolderChanges;
import org.cadenza.settings.Node;

/** Where a worker writes down what has become of its download, as long as that is its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FetchLedger {

  @PersistenceContext EntityManager entities;
  @Inject Events events;
  @Inject FolderChanges library;
  @Inject DownloadRoot root;
  @Inject Node node;
  @Inject Clock clock;

  /** What a worker has to do now. */
  public enum Verdict {
    /** It is written down. */
    DONE,
    /** It is not: the download is to be cancelled. */
    CANCEL,
    /** It is not: somebody else has the download. */
    LOST
  }

  /** A file is ready. */
  public Verdict trackDone(FetchOrder order, FetchTrack track, FinishedFile file) {
    return change(
        order,
        (download, now) ->
            entities
                .find(DownloadTrack.class, new DownloadTrack.Key(order.id(), track.position()))
                .finish(file));
  }

  /** All files are in their place. */
  public Verdict complete(FetchOrder order, ShowFolder at, long size, Tally tally) {
    return change(
        order,
        (download, now) -> {
          download.count(tally);
          download.complete(at, size, now);
          entities
              .find(Show.class, order.show().showId(), LockModeType.PESSIMISTIC_WRITE)
              .downloaded();
          library.note(root.path().resolve(at.path()));
          tellEnd(order, download, Optional.of(size), now);
        });
  }

  /**
   * It does not work; the message is for a person.
   *
   * @param removal of its files; done while the row is locked as ours, so that it neither hits the
   *     files of somebody who has taken over nor leaves any that no row tells of
   */
  public Verdict fail(FetchOrder order, String message, Tally tally, Runnable removal) {
    return change(
        order,
        (download, now) -> {
          removal.run();
          download.count(tally);
          download.fail(message, now);
          tellEnd(order, download, Optional.empty(), now);
          events.announce(
              EventName.SYSTEM_ERROR, DownloadEvents.failed(order, message, tally.retryCount()));
        });
  }

  /** It can go on only later. */
  public Verdict block(FetchOrder order, String reason, Duration wait, Tally tally) {
    return change(
        order,
        (download, now) -> {
          download.count(tally);
          download.block(reason, now.plus(wait), now);
        });
  }

  /**
   * It is cancelled, and nothing of it is left.
   *
   * @param removal as in {@link #fail}
   */
  public Verdict cancel(FetchOrder order, Tally tally, Runnable removal) {
    Download download = locked(order);
    if (!download.isWorkedOnBy(node.owner())) {
      return Verdict.LOST;
    }
    removal.run();
    download.count(tally);
    download.cancel(clock.instant());
    return Verdict.DONE;
  }

  /** Whoever comes next may go on with it at once. */
  public void release(FetchOrder order, Tally tally) {
    Download download = locked(order);
    if (download.isWorkedOnBy(node.owner())) {
      download.count(tally);
      download.release(clock.instant());
    }
  }

  private Verdict change(FetchOrder order, BiConsumer<Download, Instant> change) {
    Download download = locked(order);
    if (!download.isWorkedOnBy(node.owner())) {
      return Verdict.LOST;
    }
    if (download.isCancelRequested()) {
      return Verdict.CANCEL;
    }
    change.accept(download, clock.instant());
    return Verdict.DONE;
  }

  private Download locked(FetchOrder order) {
    return entities.find(Download.class, order.id(), LockModeType.PESSIMISTIC_WRITE);
  }

  private void tellEnd(FetchOrder order, Download download, Optional<Long> size, Instant now) {
    boolean completed = download.state() == DownloadState.COMPLETED;
    events.announce(
        EventName.DOWNLOAD_COMPLETE,
        new DownloadEvents.Complete(
            order.id(),
            order.show().showId(),
            order.show().artist(),
            order.show().date(),
            download.state(),
            completed ? root.path().resolve(download.folder().path()).toString() : null,
            size.orElse(null),
            Math.max(0, Duration.between(download.startedAt(), now).toSeconds())));
  }
}
