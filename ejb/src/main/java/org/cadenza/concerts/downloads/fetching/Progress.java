package org.cadenza.concerts.downloads.fetching;

import org.cadenza.concerts.downloads.Tally;

/** Counts how far a download is; written by its worker, read by the heartbeat. */
final class Progress {

  private static final int NOT_YET_COMPLETE = 99;

  private final long weightOfAll;
  private final int retriesBefore;
  private long weightDone;
  private long weightOfCurrent;
  private double partOfCurrent;
  private int tracksDone;
  private long bytesDone;
  private long bytesOfCurrent;
  private long fetched;
  private long millis;
  private int retries;
  private long attemptFrom;
  private long attemptBegan;
  private boolean attempting;

  /** Begins where earlier runs have stopped; what they had finished is told again. */
  Progress(FetchOrder order) {
    this.weightOfAll = order.tracks().stream().mapToLong(Progress::weight).sum();
    this.fetched = order.tally().bytesFetched();
    this.millis = order.tally().fetchMillis();
    this.retriesBefore = order.tally().retryCount();
  }

  /** Longer tracks take longer. */
  private static long weight(FetchTrack track) {
    Integer seconds = track.durationSeconds();
    return seconds == null || seconds <= 0 ? 300 : seconds;
  }

  /** Work on a track begins. */
  synchronized void begin(FetchTrack track) {
    weightOfCurrent = weight(track);
    partOfCurrent = 0;
    bytesOfCurrent = 0;
  }

  /** A transfer begins with so many bytes that are there already. */
  synchronized void attempt(long there) {
    attemptFrom = there;
    bytesOfCurrent = there;
    attemptBegan = System.nanoTime();
    attempting = true;
  }

  /** The transfer has come so far. */
  synchronized void at(long bytes, long total) {
    // It begins anew where the source cannot go on.
    attemptFrom = Math.min(attemptFrom, bytes);
    bytesOfCurrent = bytes;
    partOfCurrent = total > 0 ? Math.min(1, (double) bytes / total) : 0;
  }

  /** The transfer has ended, well or badly. */
  synchronized void ended() {
    fetched += bytesOfCurrent - attemptFrom;
    millis += millisOfAttempt();
    attemptFrom = bytesOfCurrent;
    attempting = false;
  }

  /** Another try will be made. */
  synchronized void retry() {
    retries++;
  }

  /** A track is finished. */
  synchronized void done(FetchTrack track, long bytes) {
    weightDone += weight(track);
    weightOfCurrent = 0;
    partOfCurrent = 0;
    bytesOfCurrent = 0;
    attemptFrom = 0;
    bytesDone += bytes;
    tracksDone++;
  }

  /** How it stands. */
  synchronized Tally tally() {
    double part = weightOfAll == 0 ? 0 : (weightDone + weightOfCurrent * partOfCurrent);
    int percent = weightOfAll == 0 ? 0 : (int) (100 * part / weightOfAll);
    return new Tally(
        Math.min(NOT_YET_COMPLETE, percent),
        tracksDone,
        bytesDone + bytesOfCurrent,
        fetched + (attempting ? bytesOfCurrent - attemptFrom : 0),
        millis + millisOfAttempt(),
        retriesBefore + retries);
  }

  private long millisOfAttempt() {
    return attempting ? (System.nanoTime() - attemptBegan) / 1_000_000 : 0;
  }
}
