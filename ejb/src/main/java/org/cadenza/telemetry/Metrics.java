package org.cadenza.telemetry;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * What can be counted of this server, in a register of its own: the same names on every server, and
 * nothing of an earlier deployment.
 */
@ApplicationScoped
public class Metrics {

  /** How what {@link #write} writes is called in HTTP. */
  public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final double[] SECONDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30};
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter format = PrometheusTextFormatWriter.create();
  private Counter requests;
  private Histogram seconds;

  @Inject Figures figures;

  @PostConstruct
  void begin() {
    requests =
        Counter.builder()
            .name("cadenza_http_requests_total")
            .help("Requests that were answered")
            .labelNames("wing", "route", "method", "status")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("cadenza_http_request_duration_seconds")
            .help("Time from a request's arrival to the end of its answer")
            .labelNames("wing", "route", "method")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    Info.builder()
        .name("cadenza_build_info")
        .help("Which Cadenza this is")
        .labelNames("version")
        .register(registry)
        .setLabelValues(Version.text());
    JvmMemoryMetrics.builder().register(registry);
    JvmThreadsMetrics.builder().register(registry);
    JvmGarbageCollectorMetrics.builder().register(registry);
    JvmRuntimeInfoMetric.builder().register(registry);
    ProcessMetrics.builder().register(registry);
    registry.register(new FigureCollector(figures::all));
  }

  /** Counts a request. */
  public void count(ServedRequest request) {
    String method = METHODS.contains(request.method()) ? request.method() : "other";
    requests
        .labelValues(request.wing(), request.route(), method, Integer.toString(request.status()))
        .inc();
    seconds
        .labelValues(request.wing(), request.route(), method)
        .observe(request.took().toNanos() / 1e9);
  }

  /** Writes everything as it stands, in the text format of Prometheus. */
  public void write(OutputStream out) throws IOException {
    format.write(out, registry.scrape());
  }
}
