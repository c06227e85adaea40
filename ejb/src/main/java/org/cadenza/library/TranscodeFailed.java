package org.cadenza.library;

/** ffmpeg is missing, failed or was stopped; the message is for a person. */
public final class TranscodeFailed extends Exception {

  private static final long serialVersionUID = 1L;

  TranscodeFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
