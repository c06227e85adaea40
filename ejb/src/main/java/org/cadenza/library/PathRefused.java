package org.cadenza.library;

/** A path that a user gave does not stay under its root, or cannot be a path at all. */
public final class PathRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PathRefused(String message) {
    super(message);
  }

  PathRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
