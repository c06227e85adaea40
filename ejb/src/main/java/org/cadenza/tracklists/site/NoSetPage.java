package org.cadenza.tracklists.site;

import java.time.Duration;
import java.util.Optional;

/** There is no set to be had; the message is for a person. */
public final class NoSetPage extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The site takes us for a robot, which we are; somebody can look himself. */
    BLOCKED,
    /** The site does not answer as it should; perhaps later. */
    AWAY,
    /** The site has no such page. */
    UNKNOWN,
    /** What there is, is no tracklist. */
    NO_LIST
  }

  private final Reason reason;
  private final transient Duration wait;

  NoSetPage(Reason reason, String message) {
    this(reason, message, null, null);
  }

  NoSetPage(Reason reason, String message, Duration wait, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.wait = wait;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** For how long the site wants to be left alone, if it says so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(wait);
  }
}
