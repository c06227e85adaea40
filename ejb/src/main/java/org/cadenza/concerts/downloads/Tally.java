package org.cadenza.concerts.downloads;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How far a download is, as its worker counts it about once a second. */
@Embeddable
public class Tally {

  private int progress;

  @Column(name = "tracks_done")
  private int tracksDone;

  /** Bytes of the tracks, as the source has them, that are there. */
  @Column(name = "bytes_done")
  private long bytesDone;

  /** Over the wire, repeated ones included. */
  @Column(name = "bytes_fetched")
  private long bytesFetched;

  /** Time in which bytes could come, without pauses between tries. */
  @Column(name = "fetch_millis")
  private long fetchMillis;

  @Column(name = "retry_count")
  private int retryCount;

  protected Tally() {}

  /** As counted at one moment; {@code progress} from 0 to 100. */
  public Tally(
      int progress,
      int tracksDone,
      long bytesDone,
      long bytesFetched,
      long fetchMillis,
      int retryCount) {
    this.progress = progress;
    this.tracksDone = tracksDone;
    this.bytesDone = bytesDone;
    this.bytesFetched = bytesFetched;
    this.fetchMillis = fetchMillis;
    this.retryCount = retryCount;
  }

  void complete(int tracks) {
    progress = 100;
    tracksDone = tracks;
  }

  public int progress() {
    return progress;
  }

  public int tracksDone() {
    return tracksDone;
  }

  public long bytesDone() {
    return bytesDone;
  }

  public long bytesFetched() {
    return bytesFetched;
  }

  public long fetchMillis() {
    return fetchMillis;
  }

  public int retryCount() {
    return retryCount;
  }
}
