package org.cadenza.web.dialects;

import java.util.Map;
import org.cadenza.problems.Problem;

/** The live-concert collection: {@code success}, {@code error}, {@code code}, {@code details}. */
final class ConcertsDialect implements Dialect {

  record ErrorBody(boolean success, String error, String code, Map<String, Object> details) {}

  @Override
  public String wing() {
    return "concerts";
  }

  @Override
  public boolean speaks(String path) {
    return path.startsWith("/api/v1/");
  }

  @Override
  public int status(Problem.Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case NOT_SIGNED_IN -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case REFUSED -> 422;
      case TOO_MANY -> 429;
      case UNAVAILABLE -> 503;
    };
  }

  @Override
  public Record errorBody(int status, String code, String message, Map<String, Object> details) {
    return new ErrorBody(false, message, code, details);
  }

  @Override
  public Limit limitOf(String method, String path) {
    // Whoever has found a token must not find the password by trying.
    if (path.equals("/api/v1/auth/login") || path.equals("/api/v1/auth/password")) {
      return Limit.SIGN_IN;
    }
    boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    return path.startsWith("/api/v1/downloads") && !reads ? Limit.DOWNLOADS : Limit.GENERAL;
  }
}
