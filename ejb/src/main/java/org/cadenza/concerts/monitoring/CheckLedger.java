package org.cadenza.concerts.monitoring;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.concerts.refresh.CatalogRefresh;
import org.cadenza.concerts.refresh.RefreshRequest;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Where a check writes down how far it is, as long as the job is its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckLedger {

  @PersistenceContext EntityManager entities;
  @Inject JobLedger jobs;
  @Inject CatalogRefresh refresh;
  @Inject AlertWriter alerts;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  /** What is to be done, and from where on. */
  public record Task(Checks.Order order, CheckPoint point) {}

  /** A job's result. */
  public record Result(
      int monitorsChecked, long showsFound, int alertsSent, int autoDownloads, int errors) {}

  /** The execution's task. */
  public Task task(long jobId, String execution) throws JobLost {
    Job job = jobs.held(jobId, execution);
    CheckPoint point = job.checkpoint(CheckPoint.class);
    return new Task(job.parameters(Checks.Order.class), point == null ? CheckPoint.START : point);
  }

  /** Has the artists read anew; a conflict if another refresh is under way. */
  public CheckPoint orderRefresh(long jobId, String execution) throws JobLost {
    Job job = jobs.held(jobId, execution);
    refresh.requireNone();
    Checks.Order order = job.parameters(Checks.Order.class);
    String ordered =
        refresh
            .order(new RefreshRequest(false, order.artists(), null), job.requestedBy())
            .job()
            .id();
    CheckPoint point = CheckPoint.START.withRefresh(ordered);
    job.reach(0, "Reading " + order.artists().size() + " artists", point, clock.instant());
    return point;
  }

  /** The job is still this execution's. */
  public void requireHeld(long jobId, String execution) throws JobLost {
    jobs.held(jobId, execution);
  }

  /**
   * A monitor has looked at all there was.
   *
   * @param trouble why its artist could not be read; null if it could
   */
  public CheckPoint looked(
      long jobId, String execution, long monitorId, Findings.Found found, String trouble)
      throws JobLost {
    Job job = jobs.held(jobId, execution);
    Checks.Order order = job.parameters(Checks.Order.class);
    CheckPoint point = job.checkpoint(CheckPoint.class).after(monitorId, found, trouble == null);
    Instant now = clock.instant();
    Monitor monitor = entities.find(Monitor.class, monitorId, LockModeType.PESSIMISTIC_WRITE);
    if (monitor != null) {
      if (trouble == null) {
        monitor.checked(now);
      } else if (monitor.failed(trouble, now)) {
        alerts.tellError(monitor, trouble, now);
      }
      note(monitorId, trouble, now);
      if (trouble != null) {
        jobs.note(jobId, "warning", "Monitor " + monitorId + ": " + trouble);
      }
    }
    int all = order.monitors().size();
    job.reach(
        99 * point.checked() / all,
        "Checked " + point.checked() + " of " + all + " monitors",
        point,
        now);
    return point;
  }

  private void note(long monitorId, String trouble, Instant now) {
    writer.add(
        "INSERT INTO monitor_check (id, monitor_id, checked_at, error) VALUES (?, ?, ?, ?)",
        List.of(
            Arrays.asList(
                writer.keys("monitor_check_seq", 1).get(0), monitorId, now, Monitor.cut(trouble))));
  }

  /** All have looked. */
  public void complete(long jobId, String execution, CheckPoint point) throws JobLost {
    long shows = point.shows() == 0 ? 0 : shows(jobs.held(jobId, execution));
    jobs.complete(
        jobId,
        execution,
        "Found " + shows + (shows == 1 ? " new show" : " new shows"),
        new Result(point.checked(), shows, point.alerts(), point.downloads(), point.errors()));
  }

  /** New ones, of which several monitors may have found the same. */
  private long shows(Job job) {
    List<Object> values = new ArrayList<>(job.parameters(Checks.Order.class).monitors());
    String places = SqlReader.places(values.size());
    values.add(job.startedAt());
    return reader.number(
        "SELECT COUNT(DISTINCT show_id) FROM monitor_find WHERE monitor_id IN ("
            + places
            + ") AND is_new AND found_at >= ?",
        values);
  }
}
