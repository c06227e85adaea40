package org.cadenza.concerts.downloads.fetching;

/** A download will not work; the message is for a person. */
final class FetchFailed extends Exception {

  private static final long serialVersionUID = 1L;

  FetchFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
