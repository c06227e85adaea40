package org.cadenza.concerts.downloads.fetching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.transfers.StopSignal;
import org.cadenza.transfers.TransferFailed;

/** Brings tracks into the work folder: fetched, finished and written down, one by one. */
final class TrackRun {

  private final FetchOrder order;
  private final FetchLedger ledger;
  private final WorkFolder work;
  private final StopSignal stop;
  private final Progress progress;
  private final TrackFetch fetch;
  private final TrackFinish finish;

  TrackRun(
      FetchOrder order,
      Workbench bench,
      FetchLedger ledger,
      StreamOpening opening,
      WorkFolder work,
      StopSignal stop,
      Progress progress) {
    this.order = order;
    this.ledger = ledger;
    this.work = work;
    this.stop = stop;
    this.progress = progress;
    this.fetch = new TrackFetch(bench, opening, order, stop, progress);
    this.finish = new TrackFinish(bench, order, work, stop);
  }

  /** The file of a track; at once where an earlier run has made it. */
  FinishedFile bring(FetchTrack track)
      throws FetchFailed, FetchBlocked, TransferFailed, IOException {
    progress.begin(track);
    if (work.has(track)) {
      progress.done(track, track.finished().size());
      return track.finished();
    }
    work.requireInside();
    Path source = work.source(track);
    String sourceSha256 = fetch.fetch(track, source);
    long bytes = Files.size(source);
    FinishedFile file = finish.finish(track, source, sourceSha256);
    switch (ledger.trackDone(order, track, file)) {
      case DONE -> {
        Files.deleteIfExists(source);
        progress.done(track, bytes);
      }
      case CANCEL -> stop.cancel();
      case LOST -> stop.pause();
    }
    stop.check();
    return file;
  }
}
