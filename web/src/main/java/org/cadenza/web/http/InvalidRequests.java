package org.cadenza.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cadenza.problems.Problem;

/** What Bean Validation finds, by field. Servers have a mapper of their own; a closer type wins. */
@Provider
public class InvalidRequests implements ExceptionMapper<ConstraintViolationException> {

  @Context HttpServletRequest request;

  @Override
  public Response toResponse(ConstraintViolationException thrown) {
    return Answers.of(request, problem(thrown));
  }

  static Problem problem(ConstraintViolationException thrown) {
    Map<String, Object> faults = new LinkedHashMap<>();
    thrown.getConstraintViolations().stream()
        .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
        .forEach(v -> faults.put(field(v), v.getMessage()));
    Map.Entry<String, Object> first = faults.entrySet().iterator().next();
    return Problem.invalid(first.getKey() + " " + first.getValue(), faults);
  }

  /** The JSON name of what was refused, without the Java method and parameter in front. */
  private static String field(ConstraintViolation<?> violation) {
    StringBuilder name = new StringBuilder();
    int depth = 0;
    for (Path.Node node : violation.getPropertyPath()) {
      if (depth++ >= 2 && node.getName() != null) {
        // The place in a list stands with what is in it, be it a field or the element itself.
        name.append(node.getIndex() == null ? "" : "[" + node.getIndex() + "]");
        if (!node.getName().startsWith("<")) {
          name.append(name.isEmpty() ? "" : ".").append(node.getName());
        }
      }
    }
    return name.isEmpty()
        ? "body"
        : name.toString().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
