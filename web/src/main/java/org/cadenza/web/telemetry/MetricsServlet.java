package org.cadenza.web.telemetry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadenza.problems.Problem;
import org.cadenza.telemetry.Metrics;
import org.cadenza.web.http.Answers;
import org.cadenza.web.http.ReadingServlet;

/** {@code /metrics}, with the same names on every server. */
@WebServlet("/metrics")
public class MetricsServlet extends ReadingServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Metrics metrics;
  @Inject private transient MetricsAccess access;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      access.require(request);
    } catch (Problem problem) {
      Answers.write(request, response, problem);
      return;
    }
    response.setContentType(Metrics.CONTENT_TYPE);
    response.setHeader("Cache-Control", "no-store");
    metrics.write(response.getOutputStream());
  }
}
