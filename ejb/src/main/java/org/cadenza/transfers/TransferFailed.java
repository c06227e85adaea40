package org.cadenza.transfers;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a transfer did not end with a file. The kind tells the caller what to do next; the message is
 * for the person who ordered the file and never holds an address's path, query or headers, which
 * may carry secrets.
 */
public abstract sealed class TransferFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private TransferFailed(String message, Throwable cause) {
    super(message, cause);
  }

  /** The source says that it no longer has the file (404, 410). Nothing is kept. */
  public static final class Gone extends TransferFailed {
    private static final long serialVersionUID = 1L;

    Gone(String message) {
      super(message, null);
    }
  }

  /**
   * The source will not give the file (401, 403, 451 and other 4xx), or leads somewhere we do not
   * go. What was fetched is kept, for an address with fresh credentials.
   */
  public static final class Refused extends TransferFailed {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null);
    }
  }

  /** The source failed more often than the retry policy allows. What was fetched is kept. */
  public static final class Unreliable extends TransferFailed {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    Unreliable(String message, AttemptFailed cause) {
      super(message, cause);
      this.retryAfter = cause.retryAfter().orElse(null);
    }

    /** How long the source asked us to stay away when it failed last. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }

  /** What came is not what was ordered: length, checksum or content. Nothing is kept. */
  public static final class Mismatch extends TransferFailed {
    private static final long serialVersionUID = 1L;

    Mismatch(String message) {
      super(message, null);
    }

    Mismatch(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The disk is full, or would be fuller than the reserve allows. What was fetched is kept. */
  public static final class OutOfSpace extends TransferFailed {
    private static final long serialVersionUID = 1L;

    OutOfSpace(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The file cannot be written or read here for another reason than space. */
  public static final class Unwritable extends TransferFailed {
    private static final long serialVersionUID = 1L;

    Unwritable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Cancelled by the caller. Nothing is kept. */
  public static final class Cancelled extends TransferFailed {
    private static final long serialVersionUID = 1L;

    Cancelled() {
      super("The transfer was cancelled.", null);
    }
  }

  /** Paused by the caller, or its thread was interrupted. What was fetched is kept. */
  public static final class Paused extends TransferFailed {
    private static final long serialVersionUID = 1L;

    Paused() {
      super("The transfer was paused.", null);
    }
  }
}
