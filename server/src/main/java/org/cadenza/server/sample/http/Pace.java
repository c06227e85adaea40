package org.cadenza.server.sample.http;

import java.util.concurrent.atomic.AtomicLong;

/** How fast each audio response flows; a change takes effect within running responses. */
public final class Pace {
  private final AtomicLong bytesPerSecond = new AtomicLong();

  /** Begins with this pace; see {@link #set}. */
  public Pace(long bytesPerSecond) {
    set(bytesPerSecond);
  }

  /**
   * Sets the pace of every single audio response, in bytes a second; 0 is as fast as it goes.
   *
   * @throws IllegalArgumentException when negative
   */
  public void set(long wanted) {
    if (wanted < 0) {
      throw new IllegalArgumentException("a pace is 0 or more bytes per second");
    }
    bytesPerSecond.set(wanted);
  }

  /** Bytes a second, 0 for unpaced. */
  public long bytesPerSecond() {
    return bytesPerSecond.get();
  }
}
