package org.cadenza.web.dialects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cadenza.problems.Problem;

/**
 * The Tracklist Service: {@code error}, {@code error_code}, {@code correlation_id}, {@code
 * details}, {@code retry_after}.
 */
final class TracklistsDialect implements Dialect {

  private static final Pattern PATHS =
      Pattern.compile(
          "/api/v1/(search|tracklists?|cue|batch|developer|library)(/.*)?"
              + "|/api/v1/auth/(token|refresh|links|[^/]+/(login|callback|link))/?",
          Pattern.DOTALL);

  private static final Pattern SIGN_IN = Pattern.compile("/api/v1/auth/.*");
  private static final Pattern MAKES_SHEETS =
      Pattern.compile(".*(generate.*|/convert|/cache/warm)", Pattern.DOTALL);

  private static final int OF_SEARCH = 10;
  private static final int OF_SHEET = 10;
  private static final int OF_IMPORT = 30;
  private static final String RETRY_AFTER = "retry_after";
  private static final String REQUIRED = "is required";

  record ErrorBody(
      String error,
      String errorCode,
      String correlationId,
      Map<String, Object> details,
      Object retryAfter) {}

  @Override
  public String wing() {
    return "tracklists";
  }

  @Override
  public boolean speaks(String path) {
    return PATHS.matcher(path).matches();
  }

  @Override
  public int status(Problem.Kind kind) {
    return Dialects.usualStatus(kind);
  }

  @Override
  public Record errorBody(Failure failure) {
    Map<String, Object> details = new LinkedHashMap<>(failure.details());
    Object retryAfter = details.remove(RETRY_AFTER);
    return new ErrorBody(
        failure.message(),
        code(failure),
        failure.correlationId(),
        isOfFields(failure) ? ofFields(details) : details,
        retryAfter);
  }

  private static boolean isOfFields(Failure failure) {
    return failure.code().equals("VALIDATION_ERROR") || failure.code().equals("UNPROCESSABLE");
  }

  /** The document names one field; where there are more faults, all of them stand below. */
  private static Map<String, Object> ofFields(Map<String, Object> faults) {
    Map<String, Object> details = new LinkedHashMap<>();
    faults.entrySet().stream()
        .findFirst()
        .ifPresent(
            first -> {
              details.put("field", first.getKey());
              details.put("rule", first.getValue());
            });
    if (faults.size() > 1) {
      details.put("fields", faults);
    }
    return details;
  }

  private static String code(Failure failure) {
    return switch (failure.code()) {
      case "VALIDATION_ERROR" -> invalid(failure.details());
      case "UNPROCESSABLE" -> "VALIDATION_ERROR";
      case "BAD_REQUEST" -> "INVALID_FORMAT";
      case "UNAUTHORIZED" ->
          switch (failure.credential()) {
            case API_KEY -> "INVALID_API_KEY";
            case TOKEN -> "EXPIRED_TOKEN";
            case NONE -> "AUTHENTICATION_REQUIRED";
          };
      case "FORBIDDEN" -> "INSUFFICIENT_PERMISSIONS";
      case "NOT_FOUND" -> "RESOURCE_NOT_FOUND";
      case "CONFLICT" -> "RESOURCE_CONFLICT";
      case "RATE_LIMITED" -> "RATE_LIMIT_EXCEEDED";
      case "UNAVAILABLE" -> "SERVICE_UNAVAILABLE";
      default -> failure.code();
    };
  }

  /** Where no field is to blame, the body was not even JSON. */
  private static String invalid(Map<String, Object> faults) {
    if (faults.isEmpty()) {
      return "INVALID_FORMAT";
    }
    return faults.values().stream().allMatch(REQUIRED::equals)
        ? "REQUIRED_FIELD_MISSING"
        : "VALIDATION_ERROR";
  }

  @Override
  public Limit limitOf(String method, String path) {
    if (SIGN_IN.matcher(path).matches()) {
      return Limit.SIGN_IN;
    }
    return path.startsWith("/api/v1/developer") ? Limit.TIER_UNREFUSED : Limit.TIER;
  }

  @Override
  public int tokens(String method, String route, String query) {
    if (route.startsWith("/api/v1/search") || route.contains("/search")) {
      return OF_SEARCH;
    } else if (route.endsWith("/import/1001tracklists")
        || (route.equals("/api/v1/tracklist") && !isReading(method))
        || (route.startsWith("/api/v1/tracklist/") && asks(query, "force_refresh"))) {
      return OF_IMPORT;
    } else if (MAKES_SHEETS.matcher(route).matches()
        || (route.endsWith("/publish") && asks(query, "generate_cue_async"))) {
      return OF_SHEET;
    }
    return isReading(method) ? 1 : 2;
  }

  private static boolean asks(String query, String flag) {
    return query != null && List.of(query.split("&", -1)).contains(flag + "=true");
  }

  private static boolean isReading(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }
}
