package org.cadenza.problems;

import jakarta.ejb.ApplicationException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request cannot be fulfilled, in the domain's words. It rolls back the transaction in which
 * it is thrown and reaches the caller unwrapped; each API's dialect gives it a status and a body.
 */
@ApplicationException(rollback = true)
public final class Problem extends RuntimeException {

  /** What kind of answer the caller gets. */
  public enum Kind {
    /** Malformed, missing or out of range. */
    INVALID,
    NOT_SIGNED_IN,
    FORBIDDEN,
    NOT_FOUND,
    /** The state of things forbids it. */
    CONFLICT,
    /** Well formed but refused by a rule. */
    REFUSED,
    TOO_LARGE,
    TOO_MANY,
    /** Not now; {@code retry_after} in the details gives seconds. */
    UNAVAILABLE
  }

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> details;

  private Problem(Kind kind, String code, String message, Map<String, Object> details) {
    super(message, null, false, false);
    this.kind = kind;
    this.code = code;
    this.details = details;
  }

  /** A value that cannot be read or lies outside its range; {@code field} is its JSON name. */
  public static Problem invalid(String field, String rule) {
    return new Problem(Kind.INVALID, "VALIDATION_ERROR", field + " " + rule, Map.of(field, rule));
  }

  /** A request that cannot be read at all, or several faults at once by field. */
  public static Problem invalid(String message, Map<String, Object> faults) {
    return new Problem(Kind.INVALID, "VALIDATION_ERROR", message, faults);
  }

  /** Nobody, or nobody any more: the credential is missing, wrong, ended or run out. */
  public static Problem notSignedIn(String message) {
    return new Problem(Kind.NOT_SIGNED_IN, "UNAUTHORIZED", message, Map.of());
  }

  /** The caller's role or rights do not reach. */
  public static Problem forbidden(String message) {
    return new Problem(Kind.FORBIDDEN, "FORBIDDEN", message, Map.of());
  }

  /** No such thing, or another user's; {@code thing} as a noun with a capital: {@code Show}. */
  public static Problem notFound(String thing, Object id) {
    return new Problem(Kind.NOT_FOUND, "NOT_FOUND", thing + " not found", Map.of("id", id));
  }

  /** The state forbids it. */
  public static Problem conflict(String message, Map<String, Object> details) {
    return new Problem(Kind.CONFLICT, "CONFLICT", message, details);
  }

  /** Refused by a rule; {@code field} is the JSON name of what was refused. */
  public static Problem refused(String field, String reason) {
    boolean isPredicate = reason.startsWith("is ") || reason.startsWith("must ");
    String message = isPredicate ? field + " " + reason : reason;
    return new Problem(Kind.REFUSED, "UNPROCESSABLE", message, Map.of(field, reason));
  }

  /** Refused by a rule of which a document has a word of its own. */
  public static Problem refused(String code, String field, String reason) {
    return new Problem(Kind.REFUSED, code, reason, Map.of("field", field));
  }

  /** A body of more bytes than are taken. */
  public static Problem tooLarge(long maxBytes) {
    return new Problem(
        Kind.TOO_LARGE,
        "PAYLOAD_TOO_LARGE",
        "The request body is larger than " + maxBytes + " bytes",
        Map.of("max_bytes", maxBytes));
  }

  /** A limit is used up. */
  public static Problem tooMany(String message, long retryAfterSeconds) {
    return tooMany(message, retryAfterSeconds, Map.of());
  }

  /** A limit is used up, of which there is more to tell. */
  public static Problem tooMany(String message, long retryAfterSeconds, Map<String, Object> about) {
    Map<String, Object> details = new LinkedHashMap<>(about);
    details.put("retry_after", retryAfterSeconds);
    return new Problem(Kind.TOO_MANY, "RATE_LIMITED", message, details);
  }

  /** Something that we need is away; worth trying again. */
  public static Problem unavailable(String message, long retryAfterSeconds) {
    return new Problem(
        Kind.UNAVAILABLE, "UNAVAILABLE", message, Map.of("retry_after", retryAfterSeconds));
  }

  /**
   * Something away of which a document has a word of its own, and of which there is more to tell.
   */
  public static Problem unavailable(
      String code, String message, long retryAfterSeconds, Map<String, Object> about) {
    Map<String, Object> details = new LinkedHashMap<>(about);
    details.put("retry_after", retryAfterSeconds);
    return new Problem(Kind.UNAVAILABLE, code, message, details);
  }

  /** The same of what lies within something: each field has its name before its own. */
  public Problem within(String name) {
    Map<String, Object> inner = new LinkedHashMap<>();
    details.forEach((field, rule) -> inner.put(name + "." + field, rule));
    boolean namesField =
        details.keySet().stream().anyMatch(field -> getMessage().startsWith(field));
    return new Problem(kind, code, (namesField ? name + "." : "") + getMessage(), inner);
  }

  public Kind kind() {
    return kind;
  }

  /** A word for programs, in capitals. */
  public String code() {
    return code;
  }

  /** Details by JSON name, in a stable order; never null. */
  public Map<String, Object> details() {
    return new LinkedHashMap<>(details);
  }
}
