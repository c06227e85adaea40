package org.cadenza.web.health;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.telemetry.Version;
import org.cadenza.web.http.Answers;
import org.cadenza.web.http.ReadingServlet;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health} as tracklist-service.md has it, and {@code /health/live} and {@code
 * /health/ready} in the format of MicroProfile Health, on the application's own port on every
 * server: 200 when up, 503 when down.
 */
@WebServlet({"/health", "/health/live", "/health/ready"})
public class HealthServlet extends ReadingServlet {

  private static final long serialVersionUID = 1L;

  @Inject @Readiness private transient Instance<HealthCheck> readiness;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean live = request.getServletPath().endsWith("/live");
    List<HealthCheckResponse> checks =
        live ? List.of() : readiness.stream().map(HealthCheck::call).toList();
    boolean up = checks.stream().allMatch(c -> c.getStatus() == Status.UP);
    if (request.getServletPath().equals("/health")) {
      Answers.write(response, up ? 200 : 503, Service.of(up));
      return;
    }
    Answers.write(
        response,
        up ? 200 : 503,
        Map.of("status", up ? "UP" : "DOWN", "checks", checks.stream().map(this::body).toList()));
  }

  record Service(String status, String service, String version) {

    static Service of(boolean up) {
      return new Service(up ? "healthy" : "unhealthy", "tracklist_service", Version.text());
    }
  }

  private Map<String, Object> body(HealthCheckResponse check) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", check.getName());
    body.put("status", check.getStatus().name());
    check.getData().ifPresent(data -> body.put("data", data));
    return body;
  }
}
