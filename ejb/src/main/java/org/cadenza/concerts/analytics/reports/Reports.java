package org.cadenza.concerts.analytics.reports;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.jobs.PastRuns;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.problems.Problem;

/** Reports, for those who order them; each belongs to one user. */
@Stateless
public class Reports {

  private static final JobType TYPE = JobType.ANALYTICS_REPORT;

  @Inject Jobs jobs;
  @Inject JobLedger ledger;
  @Inject PastRuns pastRuns;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * One that was ordered.
   *
   * @param estimatedCompletion from how long such reports took before; null if there were none
   */
  public record Ordered(String id, Instant estimatedCompletion) {}

  /** A report, and its text if that is CSV and made. */
  public record Found(Report report, String csv) {}

  private record Result(int rows, long characters) {}

  /** Orders one; a problem names what does not exist. */
  public Ordered order(Caller caller, ReportOrder order) {
    for (Long artist : Optional.ofNullable(order.filters().artists()).orElse(List.of())) {
      if (reader.list("SELECT 1 FROM artist WHERE id = ?", List.of(artist), r -> 1).isEmpty()) {
        throw Problem.invalid("filters.artists", "names an artist that there is not: " + artist);
      }
    }
    String id = "report-" + UUID.randomUUID();
    // Each its own key: any number may be made at once.
    JobView job =
        jobs.order(
            new JobOrder(
                TYPE, order.format().word(), id, order, caller.userId(), "Waiting to start", id));
    trail.note(AuditAction.REPORT_STARTED, job.id(), order);
    return new Ordered(
        job.id(),
        pastRuns
            .average(TYPE, order.format().word())
            .map(length -> clock.instant().plus(length))
            .orElse(null));
  }

  /** One of the caller's, for an admin any; a problem if it is another's. */
  public Found find(Caller caller, String id) {
    Jobs.Wish<ReportOrder> wish =
        jobs.wish(TYPE, id, ReportOrder.class)
            .filter(found -> caller.mayChange(found.requestedBy()))
            .orElseThrow(() -> Problem.notFound("Report", id));
    JobView job = wish.job();
    ReportOrder order = wish.parameters();
    String content =
        reader
            .list(
                "SELECT content FROM report WHERE job_id = ?", List.of(id), row -> row.getString(1))
            .stream()
            .findFirst()
            .orElse(null);
    boolean isCsv = order.format() == ReportFormat.CSV;
    Report report =
        new Report(
            job.id(),
            order.type(),
            order.period().word(),
            order.filters(),
            order.format(),
            job.status(),
            job.createdAt(),
            job.completedAt(),
            job.error(),
            isCsv ? null : content);
    return new Found(report, isCsv ? content : null);
  }

  /** Keeps what an execution has made, and ends its job. */
  public void keep(long jobId, String execution, ReportMade made) throws JobLost {
    String id = ledger.held(jobId, execution).publicId();
    writer.change(
        "REPLACE INTO report (job_id, content, created_at) VALUES (?, ?, ?)",
        List.of(id, made.text(), clock.instant()));
    ledger.complete(
        jobId,
        execution,
        "Report with " + made.rows() + (made.rows() == 1 ? " row" : " rows"),
        new Result(made.rows(), made.text().length()));
  }
}
