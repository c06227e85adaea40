package org.cadenza.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cadenza.problems.Problem;
import org.cadenza.web.identity.Credentials;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every request passes before a resource is matched: size, limits, and safe headers. */
@WebFilter("/api/*")
public class RequestGate extends HttpFilter {

  @Inject Limits limits;

  @Inject
  @ConfigProperty(name = "cadenza.request.max-bytes")
  long maxBytes;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    try {
      if (request.getContentLengthLong() > maxBytes) {
        throw Problem.tooLarge(maxBytes);
      }
      Problem outage = Credentials.outage(request).orElse(null);
      if (outage != null) {
        throw outage;
      }
      limits.take(request, response);
      chain.doFilter(new BoundedRequest(request, maxBytes), response);
    } catch (Problem problem) {
      Answers.write(request, response, problem);
    }
  }
}
