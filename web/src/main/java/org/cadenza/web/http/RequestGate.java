package org.cadenza.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.cadenza.audit.Actor;
import org.cadenza.problems.Problem;
import org.cadenza.web.identity.ClientAddress;
import org.cadenza.web.identity.Credentials;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every request passes before a resource is matched: size, limits, and safe headers. */
// Event streams go on when the request is through.
@WebFilter(value = "/api/*", asyncSupported = true)
public class RequestGate extends HttpFilter {

  /** What comes here is a whole file, and JSON makes it longer. */
  private static final Set<String> OF_FILES =
      Set.of("/api/v1/tracklists/from-cue", "/api/v1/tracklists/import/1001tracklists");

  private static final int OF_JSON = 4;

  @Inject Limits limits;
  @Inject ClientAddress addresses;
  @Inject Actor actor;

  @Inject
  @ConfigProperty(name = "cadenza.request.max-bytes")
  long maxBytes;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    Correlation.begin(request, response);
    try {
      if (isLost(request)) {
        response.setHeader("Connection", "close");
      }
      Problem outage = Credentials.outage(request).orElse(null);
      if (outage != null) {
        throw outage;
      }
      limits.take(request, response);
      long most = OF_FILES.contains(request.getRequestURI()) ? OF_JSON * maxBytes : maxBytes;
      if (request.getContentLengthLong() > most) {
        throw Problem.tooLarge(most);
      }
      if (isLost(request)) {
        Answers.write(request, response, 400, "BAD_REQUEST", "There is nothing to upgrade to");
        return;
      }
      if (isPacked(request)) {
        Answers.write(
            request, response, 415, "UNSUPPORTED_MEDIA_TYPE", "The body must not be compressed");
        return;
      }
      actor.comesFrom(addresses.of(request), request.getHeader("User-Agent"));
      Credentials.callerOf(request).ifPresent(who -> actor.is(who.userId(), who.getName()));
      chain.doFilter(new BoundedRequest(request, most), response);
    } catch (Problem problem) {
      Answers.write(request, response, problem);
    }
  }

  /**
   * Grizzly takes the body behind an Upgrade for another protocol's: it does not tell its length,
   * loses it or waits for it. What is to be done with a body must not be done without.
   */
  private static boolean isLost(HttpServletRequest request) {
    String upgrade = request.getHeader("Upgrade");
    return upgrade != null
        && !List.of("GET", "HEAD").contains(request.getMethod())
        && !upgrade.strip().equalsIgnoreCase("h2c");
  }

  /** Nobody unpacks it: read as it is, it would be nonsense or, worse, what it does not claim. */
  private static boolean isPacked(HttpServletRequest request) {
    String coding = request.getHeader("Content-Encoding");
    return coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity");
  }
}
