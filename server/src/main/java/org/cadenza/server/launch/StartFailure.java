package org.cadenza.server.launch;

/** Why the server cannot start, in one line for the person who started it. */
public final class StartFailure extends RuntimeException {

  /** With the line to print. */
  public StartFailure(String message) {
    super(message);
  }

  /** With the line to print, and what it came from. */
  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
