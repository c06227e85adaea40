package org.cadenza.concerts.downloads.fetching;

import java.time.Duration;

/** A download can go on only later; nothing of what was fetched is lost. */
final class FetchBlocked extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Duration wait;

  FetchBlocked(String message, Duration wait, Throwable cause) {
    super(message, cause);
    this.wait = wait;
  }

  Duration pause() {
    return wait;
  }
}
