package org.cadenza.concerts.downloads.fetching;

import java.time.Duration;
import org.cadenza.persistence.Lease;

/** The sign of life of one download at work. */
final class Pulse {

  private static final System.Logger LOG = System.getLogger(Pulse.class.getName());

  /** After so long without being heard, another node is about to take over. */
  private static final Duration LOST = Lease.LENGTH.minusSeconds(10);

  private final ShowFetch fetch;
  private final Heartbeat heartbeat;
  private long heardAt = System.nanoTime();

  Pulse(ShowFetch fetch, Heartbeat heartbeat) {
    this.fetch = fetch;
    this.heartbeat = heartbeat;
  }

  ShowFetch fetch() {
    return fetch;
  }

  /** Tells how far it is and does what is wanted. */
  void beat() {
    try {
      switch (heartbeat.beat(fetch.order().id(), fetch.progress().tally())) {
        case DONE -> heardAt = System.nanoTime();
        case CANCEL -> fetch.stop().cancel();
        case LOST -> fetch.stop().pause();
      }
    } catch (RuntimeException e) {
      long silent = System.nanoTime() - heardAt;
      LOG.log(System.Logger.Level.DEBUG, "{0} is not heard", fetch.order());
      if (silent > LOST.toNanos()) {
        fetch.stop().pause();
      }
    }
  }
}
