package org.cadenza.server.demo;

/** Why a step of the demonstration did not work, in one line. */
final class StepFailed extends RuntimeException {

  StepFailed(String message) {
    super(message);
  }

  StepFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
