package org.cadenza.transfers;

/** A {@link ContentCheck} found something else than was ordered. */
public final class ContentRejected extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message for the person who ordered the file; passed on as it is
   * @param cause what the check found, or null
   */
  public ContentRejected(String message, Throwable cause) {
    super(message, cause);
  }
}
