package org.cadenza.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;
import org.cadenza.web.dialects.Dialect;
import org.cadenza.web.dialects.Dialects;
import org.cadenza.web.dialects.Failure;
import org.cadenza.web.identity.Credentials;

/** Turns what went wrong into the answer that the path's document wants. */
public final class Answers {

  private Answers() {}

  /**
   * The path below the application's root as JAX-RS matches it: decoded, without matrix parameters
   * and doubled slashes. Whatever else finds a rule by the path must not be got round by those.
   */
  public static String path(HttpServletRequest request) {
    String raw = request.getRequestURI().substring(request.getContextPath().length());
    String plain = raw.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/");
    try {
      return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return plain;
    }
  }

  /** An answer for JAX-RS. */
  public static Response of(HttpServletRequest request, Problem problem) {
    Dialect dialect = Dialects.of(path(request));
    int status = dialect.status(problem.kind());
    Response.ResponseBuilder answer =
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(dialect.errorBody(failure(request, status, problem)));
    headers(problem).forEach(answer::header);
    return answer.build();
  }

  /** An answer for a status that the server gave by itself. */
  public static Response of(HttpServletRequest request, int status, String code, String message) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            Dialects.of(path(request)).errorBody(failure(request, status, code, message, Map.of())))
        .build();
  }

  private static Failure failure(HttpServletRequest request, int status, Problem problem) {
    return failure(request, status, problem.code(), problem.getMessage(), problem.details());
  }

  private static Failure failure(
      HttpServletRequest request,
      int status,
      String code,
      String message,
      Map<String, Object> details) {
    return new Failure(
        status, code, message, details, Credentials.kindOf(request), Correlation.of(request));
  }

  /** Writes an answer where no JAX-RS is at hand. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Dialect dialect = Dialects.of(path(request));
    int status = dialect.status(problem.kind());
    headers(problem).forEach((name, value) -> response.setHeader(name, value.toString()));
    write(response, status, dialect.errorBody(failure(request, status, problem)));
  }

  /** Writes an error for a status where no JAX-RS is at hand. */
  public static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String code,
      String message)
      throws IOException {
    write(request, response, path(request), status, code, message);
  }

  /** The same for the path at which a request came in, where the server asks at another one. */
  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String path,
      int status,
      String code,
      String message)
      throws IOException {
    Failure failure = failure(request, status, code, message, Map.of());
    write(response, status, Dialects.of(path).errorBody(failure));
  }

  /** Writes a JSON body with a status. */
  public static void write(HttpServletResponse response, int status, Object body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON);
    response.setCharacterEncoding("UTF-8");
    response.getOutputStream().write(Json.mapper().writeValueAsBytes(body));
  }

  private static Map<String, Object> headers(Problem problem) {
    return switch (problem.kind()) {
      case NOT_SIGNED_IN -> Map.of("WWW-Authenticate", "Bearer realm=\"cadenza\"");
      case TOO_MANY, UNAVAILABLE -> Map.of("Retry-After", problem.details().get("retry_after"));
      default -> Map.of();
    };
  }
}
