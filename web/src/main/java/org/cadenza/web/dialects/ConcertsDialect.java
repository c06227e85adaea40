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
    return Dialects.usualStatus(kind);
  }

  @Override
  public Record errorBody(Failure failure) {
    return new ErrorBody(false, failure.message(), failure.code(), failure.details());
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
