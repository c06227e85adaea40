package org.cadenza.server.sample.http;

/** Ends the handling of a request with a client error; the front door turns it into JSON. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Refuses the request.
   *
   * @param status the HTTP status, 400 to 499
   * @param message said to the caller in the field {@code error}
   */
  public Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status to answer with. */
  public int status() {
    return status;
  }
}
