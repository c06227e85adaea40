package org.cadenza.library;

/** ffmpeg is missing, failed or was stopped; the message is for a person. */
public final class TranscodeFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean stopped;

  TranscodeFailed(String message, Throwable cause) {
    this(message, cause, false);
  }

  TranscodeFailed(String message, Throwable cause, boolean stopped) {
    super(message, cause);
    this.stopped = stopped;
  }

  /**
   * Whether it was ended from outside: by an interrupt of the thread, or by a signal, such as the
   * one that stops the server and goes to its programs as well.
   */
  public boolean isStopped() {
    return stopped;
  }
}
