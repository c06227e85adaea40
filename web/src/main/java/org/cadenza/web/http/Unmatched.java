package org.cadenza.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Errors that arise outside of JAX-RS, in the same envelope, and every path that nobody serves: the
 * server's own servlet for files would answer those in its own ways.
 */
@WebServlet({"/unmatched", "/"})
public class Unmatched extends HttpServlet {

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = original == null ? Answers.path(request) : original.toString();
    int status = original == null ? 404 : response.getStatus();
    String message =
        switch (status) {
          case 404 -> "No such resource";
          case 405 -> "Method not allowed here";
          default -> status < 500 ? "The request cannot be read" : "Internal error";
        };
    String code =
        switch (status) {
          case 400 -> "BAD_REQUEST";
          case 404 -> "NOT_FOUND";
          case 405 -> "METHOD_NOT_ALLOWED";
          default -> "HTTP_" + status;
        };
    Answers.write(request, response, path, status, code, message);
  }
}
