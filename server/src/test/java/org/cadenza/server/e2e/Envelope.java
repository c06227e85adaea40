package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * How documents put errors. That an operation answers in that of its own document is the contract's
 * affair, and is looked at with each answer.
 */
public enum Envelope {
  CONCERTS("success error code details"),
  TRACKLISTS("error error_code correlation_id details retry_after");

  /** The Tracklist Service's words for those of the concerts. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "UNAUTHORIZED", Set.of("AUTHENTICATION_REQUIRED", "INVALID_API_KEY", "EXPIRED_TOKEN"),
          "FORBIDDEN", Set.of("INSUFFICIENT_PERMISSIONS"),
          "NOT_FOUND", Set.of("RESOURCE_NOT_FOUND"),
          "CONFLICT", Set.of("RESOURCE_CONFLICT"),
          "VALIDATION_ERROR",
              Set.of("VALIDATION_ERROR", "REQUIRED_FIELD_MISSING", "INVALID_FORMAT"),
          "UNPROCESSABLE", Set.of("VALIDATION_ERROR"),
          "RATE_LIMITED", Set.of("RATE_LIMIT_EXCEEDED"),
          "UNAVAILABLE", Set.of("SERVICE_UNAVAILABLE"),
          "BAD_REQUEST", Set.of("INVALID_FORMAT"));

  private final String names;

  Envelope(String names) {
    this.names = names;
  }

  /** Whether a body has this shape. */
  public boolean fits(JsonNode body) {
    if (!String.join(" ", Answer.names(body)).equals(names) || !body.path("details").isObject()) {
      return false;
    }
    boolean told = body.path("error").isTextual() && !body.path("error").asText().isBlank();
    return told
        && switch (this) {
          case CONCERTS ->
              body.path("success").isBoolean()
                  && !body.path("success").booleanValue()
                  && isCode(body.path("code"));
          case TRACKLISTS ->
              isCode(body.path("error_code"))
                  && body.path("correlation_id").asText().matches("[A-Za-z0-9._-]{1,64}");
        };
  }

  private static boolean isCode(JsonNode node) {
    return node.asText().matches("[A-Z][A-Z0-9_]+");
  }

  /** That of a body. */
  static Envelope of(JsonNode body) {
    return TRACKLISTS.fits(body) ? TRACKLISTS : CONCERTS;
  }

  /** Fails if a body is not an error of this code, in the concerts' words. */
  void require(JsonNode body, String code) {
    assertTrue(fits(body), body::toString);
    if (this == CONCERTS) {
      assertEquals(code, body.path("code").asText(), body::toString);
    } else {
      String given = body.path("error_code").asText();
      assertTrue(WORDS.getOrDefault(code, Set.of(code)).contains(given), body::toString);
    }
  }

  /** Fails if a body does not name a field. */
  void requireField(JsonNode body, String field) {
    JsonNode details = body.path("details");
    boolean named =
        this == CONCERTS
            ? details.has(field)
            : details.path("field").asText().equals(field) || details.path("fields").has(field);
    assertFalse(!named, () -> "details name " + field + ": " + body);
  }
}
