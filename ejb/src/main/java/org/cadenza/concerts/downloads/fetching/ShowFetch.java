package org.cadenza.concerts.downloads.fetching;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.library.PathRefused;
import org.cadenza.library.StorageRoot;
import org.cadenza.transfers.StopSignal;
import org.cadenza.transfers.TransferFailed;

/** One run of one download: all its tracks, one after the other, and what becomes of it. */
final class ShowFetch {

  private static final System.Logger LOG = System.getLogger(ShowFetch.class.getName());

  private final FetchOrder order;
  private final Workbench bench;
  private final FetchLedger ledger;
  private final StreamOpening opening;
  private final StorageRoot root;
  private final Progress progress;
  private final StopSignal stop = new StopSignal();
  private final Clock clock;

  /** Null until the run begins, and for good where its path leads out of the root. */
  private WorkFolder work;

  ShowFetch(
      FetchOrder order,
      Workbench bench,
      FetchLedger ledger,
      StreamOpening opening,
      StorageRoot root,
      Clock clock) {
    this.order = order;
    this.bench = bench;
    this.ledger = ledger;
    this.opening = opening;
    this.root = root;
    this.clock = clock;
    this.progress = new Progress(order);
  }

  FetchOrder order() {
    return order;
  }

  Progress progress() {
    return progress;
  }

  StopSignal stop() {
    return stop;
  }

  /** Works until there is nothing more to do; what came of it stands in the row then. */
  void run() {
    try {
      work = WorkFolder.of(root, order.folder(), order.jobId());
      if (order.cancelRequested()) {
        stop.cancel();
      }
      workUnlessStopped();
    } catch (TransferFailed.Cancelled e) {
      cancel();
    } catch (TransferFailed.Paused e) {
      ledger.release(order, progress.tally());
      LOG.log(System.Logger.Level.INFO, "{0} is paused", order);
    } catch (TransferFailed.OutOfSpace e) {
      block(e.getMessage(), DiskRoom.WAIT);
    } catch (FetchBlocked e) {
      block(e.getMessage(), e.pause());
    } catch (TransferFailed | FetchFailed | PathRefused e) {
      fail(e.getMessage(), e);
    } catch (IOException e) {
      failUnlessFull(e);
    } catch (EJBException e) {
      // The database is away; the lease will run out and a sweep finds the row again.
      throw e;
    } catch (RuntimeException e) {
      fail("An error that nobody expected; the log of the server tells more", e);
    }
  }

  /** Where it is told to stop, things may be taken away under its hands: that is no failure. */
  private void workUnlessStopped() throws FetchFailed, FetchBlocked, TransferFailed, IOException {
    try {
      work();
    } catch (FetchFailed | TransferFailed | IOException | RuntimeException e) {
      stop.check();
      throw e;
    }
  }

  private void work() throws FetchFailed, FetchBlocked, TransferFailed, IOException {
    stop.check();
    ShowFolder place = null;
    if (order.isWhole() || !order.repair()) {
      place = work.published(order.show().containerId(), order.jobId());
    }
    if (place == null) {
      if (order.repair()) {
        work.reopen(order.show().containerId());
      }
      work.create();
      bench.room().require(work.path(), order.bytesStillExpected());
      TrackRun run = new TrackRun(order, bench, ledger, opening, work, stop, progress);
      Map<FetchTrack, FinishedFile> files = new LinkedHashMap<>();
      for (FetchTrack track : order.tracks()) {
        files.put(track, run.bring(track));
      }
      ShowNote.of(order, files, clock.instant()).write(work.path());
      stop.check();
      place = work.publish(names(files), order.show().containerId());
    }
    FetchLedger.Verdict verdict = ledger.complete(order, place, work.size(place), progress.tally());
    if (verdict == FetchLedger.Verdict.CANCEL) {
      ShowFolder published = place;
      cancel(() -> remove(() -> retract(published)));
    } else {
      heed(verdict, "is complete");
    }
  }

  private Set<String> names(Map<FetchTrack, FinishedFile> files) throws IOException {
    Set<String> names = order.repair() ? work.worthKeeping() : new HashSet<>();
    names.add(ShowNote.FILE);
    files.values().forEach(file -> names.add(file.name()));
    return names;
  }

  private void cancel() {
    cancel(this::discard);
  }

  private void cancel(Runnable removal) {
    heed(ledger.cancel(order, progress.tally(), removal), "is cancelled");
  }

  private void block(String reason, Duration wait) {
    heed(ledger.block(order, reason, wait, progress.tally()), "waits: " + reason);
  }

  private void failUnlessFull(IOException failure) {
    try {
      bench.room().forgive(root.path(), 0, failure);
      fail("The files cannot be written: " + failure.getMessage(), failure);
    } catch (FetchBlocked e) {
      block(e.getMessage(), e.pause());
    }
  }

  private void fail(String message, Exception cause) {
    FetchLedger.Verdict verdict = ledger.fail(order, message, progress.tally(), this::discard);
    if (verdict == FetchLedger.Verdict.DONE) {
      LOG.log(System.Logger.Level.WARNING, order + " has failed: " + message, cause);
    } else {
      heed(verdict, "has failed");
    }
  }

  private void heed(FetchLedger.Verdict verdict, String done) {
    switch (verdict) {
      case DONE -> LOG.log(System.Logger.Level.INFO, "{0} {1}", order, done);
      case CANCEL -> cancel();
      case LOST -> LOG.log(System.Logger.Level.INFO, "{0} is somebody else''s by now", order);
    }
  }

  private void discard() {
    if (work != null) {
      remove(
          order.repair() ? () -> work.giveBack(order.show().containerId()) : () -> work.discard());
    }
  }

  private void retract(ShowFolder published) throws IOException {
    if (!order.repair()) {
      work.retract(published);
    }
  }

  private void remove(Removal removal) {
    try {
      removal.run();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Files of " + order + " stay behind", e);
    }
  }

  /** Takes files off the disk. */
  @FunctionalInterface
  private interface Removal {
    void run() throws IOException;
  }
}
