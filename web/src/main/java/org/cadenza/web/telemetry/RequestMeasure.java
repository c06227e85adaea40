package org.cadenza.web.telemetry;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.time.Duration;
import org.cadenza.identity.Caller;
import org.cadenza.telemetry.Metrics;
import org.cadenza.telemetry.ServedRequest;
import org.cadenza.telemetry.requests.RequestLog;
import org.cadenza.telemetry.usage.Counts;
import org.cadenza.telemetry.usage.Quotas;
import org.cadenza.telemetry.usage.UsageLog;
import org.cadenza.web.dialects.Dialect;
import org.cadenza.web.dialects.Dialects;
import org.cadenza.web.http.Answers;
import org.cadenza.web.http.Correlation;
import org.cadenza.web.identity.Credentials;

/**
 * Measures each request, and is the one place where that is done. It stands in web.xml, before all
 * filters by annotation, so that it sees what those refuse as well.
 */
public class RequestMeasure extends HttpFilter {

  static final String ROUTE = RequestMeasure.class.getName() + ".route";
  private static final String NO_ROUTE = "none";

  /** The wing whose document has correlation ids. */
  private static final String CORRELATED = "tracklists";

  private static final System.Logger LOG = System.getLogger(RequestMeasure.class.getName());

  @Inject Metrics metrics;
  @Inject RequestLog log;
  @Inject UsageLog usage;
  @Inject Quotas quotas;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long began = System.nanoTime();
    log.begin();
    boolean answered = false;
    try {
      chain.doFilter(request, response);
      answered = true;
    } finally {
      ServedRequest served =
          new ServedRequest(
              Dialects.wingOf(Answers.path(request)),
              route(request),
              request.getMethod(),
              answered ? response.getStatus() : 500,
              Duration.ofNanos(System.nanoTime() - began),
              Credentials.callerOf(request).map(Caller::userId).orElse(null));
      metrics.count(served);
      log.end(served);
      if (served.wing().equals(CORRELATED)) {
        tell(served, Correlation.of(request));
      }
      Credentials.callerOf(request).ifPresent(caller -> charge(caller, request, served));
    }
  }

  /** Who was told the id may ask what became of his request. */
  private static void tell(ServedRequest served, String correlationId) {
    LOG.log(
        System.Logger.Level.INFO,
        "{0} {1}: {2} in {3} ms, correlation id {4}",
        served.method(),
        served.route(),
        Integer.toString(served.status()),
        Long.toString(served.took().toMillis()),
        correlationId);
  }

  private void charge(Caller caller, HttpServletRequest request, ServedRequest served) {
    Dialect dialect = Dialects.of(Answers.path(request));
    int price = dialect.tokens(served.method(), served.route(), request.getQueryString());
    if (price > 0) {
      boolean went = served.status() < 400;
      long tokens = went ? price : 0;
      usage.note(
          caller.userId(),
          caller.keyId(),
          served.route(),
          new Counts(1, went ? 0 : 1, tokens, served.took().toMillis()));
      quotas.spend(caller.userId(), tokens);
    }
  }

  /** The resource's template, or the servlet's own path; nothing of what a caller made up. */
  private static String route(HttpServletRequest request) {
    if (request.getAttribute(ROUTE) instanceof String route) {
      return route;
    }
    var mapping = request.getHttpServletMapping();
    return mapping.getMappingMatch() == MappingMatch.EXACT ? mapping.getPattern() : NO_ROUTE;
  }
}
