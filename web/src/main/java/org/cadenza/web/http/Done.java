package org.cadenza.web.http;

/** The answer to what has nothing more to tell. */
public record Done(boolean success, String message) {

  /** It is done. */
  public static Done of(String message) {
    return new Done(true, message);
  }
}
