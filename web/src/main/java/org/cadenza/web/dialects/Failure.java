package org.cadenza.web.dialects;

import java.util.Map;

/**
 * What went wrong, before it is put in a document's words.
 *
 * @param status the HTTP status that goes with it
 * @param code in the words of the house, such as {@code NOT_FOUND}
 * @param details by JSON name
 * @param credential what the request has for one
 * @param correlationId by which the request is known
 */
public record Failure(
    int status,
    String code,
    String message,
    Map<String, Object> details,
    Credential credential,
    String correlationId) {

  /** Kinds of credentials. */
  public enum Credential {
    NONE,
    API_KEY,
    TOKEN
  }
}
