package org.cadenza.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cadenza.problems.Problem;

/** Every exception that leaves a resource becomes an answer here, and none tells of the inside. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(Problems.class.getName());

  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof Problem problem) {
        return Answers.of(request, problem);
      } else if (t instanceof ConstraintViolationException violations) {
        return Answers.of(request, InvalidRequests.problem(violations));
      } else if (Outage.isOutage(t)) {
        return Answers.of(request, Problem.unavailable("The database is away", 5));
      }
    }
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
      return ofServer(web.getResponse());
    }
    String id = Correlation.of(request);
    LOG.log(System.Logger.Level.ERROR, "Request failed, error id " + id, thrown);
    return Answers.of(request, 500, "INTERNAL_ERROR", "Internal error " + id);
  }

  private Response ofServer(Response response) {
    Response answer =
        switch (response.getStatus()) {
          case 400 -> Answers.of(request, 400, "BAD_REQUEST", "The request cannot be read");
          case 404 -> Answers.of(request, 404, "NOT_FOUND", "No such resource");
          case 405 -> Answers.of(request, 405, "METHOD_NOT_ALLOWED", "Method not allowed here");
          case 406 -> Answers.of(request, 406, "NOT_ACCEPTABLE", "Answers are application/json");
          case 415 ->
              Answers.of(
                  request, 415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json");
          default ->
              Answers.of(
                  request,
                  response.getStatus(),
                  "HTTP_" + response.getStatus(),
                  response.getStatusInfo().getReasonPhrase());
        };
    Object allow = response.getHeaders().getFirst("Allow");
    return allow == null ? answer : Response.fromResponse(answer).header("Allow", allow).build();
  }
}
