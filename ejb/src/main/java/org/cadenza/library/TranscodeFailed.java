package org.cadenza.library;

/** ffmpeg is missing, failed or was stopped; the message is for a person. */
public final class TranscodeFailed extends Exception {

  private static final long serialVersionUID = 1L;

  /** What happened. */
  public enum Reason {
    /** The program is not there. */
    NOT_INSTALLED,
    /** The caller stopped it. */
    CANCELLED,
    /** It showed no sign of life. */
    STALLED,
    /** It ended with an error. */
    FAILED
  }

  private final Reason reason;

  TranscodeFailed(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What happened. */
  public Reason reason() {
    return reason;
  }
}
