package org.cadenza.concerts.downloads.bulk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cadenza.concerts.downloads.queue.DownloadQueue;
import org.cadenza.concerts.downloads.queue.Wish;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.persistence.SqlReader;

/**
 * The transactions of an order, as long as the job is its own: a download joins the queue together
 * with the note that it did, so that an order that is begun again counts none twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkLedger {

  private static final int PAGE = 200;

  @Inject JobLedger jobs;
  @Inject DownloadQueue queue;
  @Inject SqlReader reader;
  @Inject Clock clock;

  /** What is to be done, from where an earlier execution has stopped. */
  public record Task(BulkOrder order, long userId, BulkPoint point, long shows) {}

  /** What a job is to do; null, and the job has failed, if whoever wanted it is there no more. */
  public Task task(long jobId, String execution) throws JobLost {
    Job job = jobs.held(jobId, execution);
    BulkOrder order = job.parameters(BulkOrder.class);
    long user = order.userId();
    if (reader.number("SELECT COUNT(*) FROM user_account WHERE id = ?", List.of(user)) == 0) {
      jobs.fail(jobId, execution, "Whoever wanted this is no user any more");
      return null;
    }
    BulkPoint point = Objects.requireNonNullElse(job.checkpoint(BulkPoint.class), BulkPoint.START);
    long shows = reader.number("SELECT COUNT(*)" + order.span().available(), order.span().values());
    return new Task(order, user, point, shows);
  }

  /** The next shows, by their dates; none at the end. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<WantedShow> after(ShowSpan span, BulkPoint point) {
    List<Object> values = new ArrayList<>(span.values());
    values.addAll(point.values());
    values.add(PAGE);
    return reader.list(
        "SELECT id, performance_date, container_id"
            + span.available()
            + point.following()
            + " ORDER BY performance_date, id LIMIT ?",
        values,
        row -> new WantedShow(row.getLong(1), SqlReader.date(row, 2), row.getLong(3)));
  }

  /** Queues a show; a problem, and nothing done, if it cannot or need not be. */
  public BulkPoint queue(long jobId, String execution, Task task, BulkPoint at, WantedShow show)
      throws JobLost {
    BulkPoint point = BulkPoint.after(show, at.outcome().queued());
    reach(jobId, execution, task, point);
    BulkOrder order = task.order();
    queue.enqueue(
        task.userId(), new Wish(show.containerId(), order.rendition(), order.downloadPath()));
    return point;
  }

  /** It is so far. */
  public void reach(long jobId, String execution, Task task, BulkPoint point) throws JobLost {
    BulkOutcome outcome = point.outcome();
    jobs.held(jobId, execution)
        .reach(outcome.percentOf(task.shows()), outcome.toString(), point, clock.instant());
  }

  /** Every show was looked at. */
  public void end(long jobId, String execution, BulkOutcome outcome) throws JobLost {
    for (BulkOutcome.Failure failure : outcome.failures()) {
      jobs.note(jobId, "warning", failure.containerId() + ": " + failure.error());
    }
    jobs.complete(jobId, execution, outcome.toString(), outcome);
  }
}
