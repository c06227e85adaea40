package org.cadenza.library;

/** A file is not the audio it should be; the message says to a person what it is instead. */
public final class NotAudio extends Exception {

  private static final long serialVersionUID = 1L;

  NotAudio(String message) {
    super(message);
  }

  NotAudio(String message, Throwable cause) {
    super(message, cause);
  }
}
