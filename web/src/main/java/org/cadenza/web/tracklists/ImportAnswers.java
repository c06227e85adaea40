package org.cadenza.web.tracklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Instant;
import java.util.Map;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobView;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.imports.ImportOrder;
import org.cadenza.tracklists.imports.SetImports;
import org.cadenza.tracklists.site.SetAddress;
import org.cadenza.tracklists.site.SetPage;
import org.cadenza.web.http.Correlation;

/** Imports that are asked for, and how they are answered. */
@RequestScoped
public class ImportAnswers {

  @Inject SetImports imports;
  @Inject CorrelationIds correlations;
  @Inject Provider<Caller> caller;

  record Progress(
      JobState status,
      int progress,
      Map<String, Object> result,
      String error,
      Instant createdAt,
      Instant updatedAt) {}

  ImportAnswer of(ImportRequest request, boolean isLater) {
    Stopwatch watch = Stopwatch.started();
    String correlation = correlations.of(request.correlationId());
    SetAddress address = address(request.url());
    AudioFileId.of(request.audioFileId());
    SetPage pasted =
        request.isPasted() ? imports.pasted(request.html(), request.text(), address) : null;
    ImportOrder order = request.order(caller.get().userId(), address, pasted, correlation);
    if (isLater) {
      imports.later(order);
      return ImportAnswer.underWay(watch, correlation);
    }
    return ImportAnswer.of(imports.now(order), true, watch, correlation);
  }

  ImportAnswer of(PageRequest request) {
    Stopwatch watch = Stopwatch.started();
    String correlation = correlations.of(request.correlationId());
    boolean anew = Boolean.TRUE.equals(request.forceRefresh());
    ImportOrder order =
        new ImportOrder(
            caller.get().userId(), address(request.url()), null, anew, null, null, correlation);
    boolean together = !Boolean.FALSE.equals(request.includeTransitions());
    return ImportAnswer.of(imports.now(order), together, watch, correlation);
  }

  ImportAnswer held(String id, boolean together) {
    Stopwatch watch = Stopwatch.started();
    String correlation = correlations.of(null);
    return ImportAnswer.of(imports.held(caller.get(), id), together, watch, correlation);
  }

  ImportAnswer again(String id, boolean together) {
    Stopwatch watch = Stopwatch.started();
    String correlation = correlations.of(null);
    return ImportAnswer.of(imports.again(caller.get(), id), together, watch, correlation);
  }

  Progress progress(String correlationId) {
    if (!Correlation.isWellFormed(correlationId)) {
      throw Problem.notFound("Import", correlationId);
    }
    JobView job =
        imports
            .find(caller.get(), correlationId)
            .orElseThrow(() -> Problem.notFound("Import", correlationId));
    Instant updated = job.startedAt() == null ? job.createdAt() : job.startedAt();
    return new Progress(
        job.status(),
        job.progress(),
        job.result(),
        job.error(),
        job.createdAt(),
        job.completedAt() == null ? updated : job.completedAt());
  }

  private SetAddress address(String url) {
    if (url == null || url.isBlank()) {
      throw Problem.invalid("url", "is required");
    }
    return imports.address(url);
  }
}
