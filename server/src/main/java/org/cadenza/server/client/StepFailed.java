package org.cadenza.server.client;

/** Why a step of a demonstration or benchmark did not work, in one line. */
public final class StepFailed extends RuntimeException {

  /** With the line. */
  public StepFailed(String message) {
    super(message);
  }

  /** With the line, and what it came from. */
  public StepFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
