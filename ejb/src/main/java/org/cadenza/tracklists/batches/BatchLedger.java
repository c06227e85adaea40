package org.cadenza.tracklists.batches;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.persistence.SqlReader;
import org.cadenza.tracklists.imports.ImportOrder;
import org.cadenza.tracklists.imports.ImportedLists;
import org.cadenza.tracklists.imports.Prepared;

/**
 * The transactions of a batch, as long as its job is its own: a list is kept together with the note
 * that its page is done, so that a batch that is begun again makes none twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BatchLedger {

  private static final String GONE = "Whoever wanted this is no active user any more";
  private static final int LONGEST_NOTE = 1000;

  @Inject JobLedger jobs;
  @Inject BatchRows rows;
  @Inject BatchShelf shelf;
  @Inject ImportedLists lists;
  @Inject SqlReader reader;
  @Inject Clock clock;

  /** A batch under way, by its job and whoever executes that. */
  public record Task(long job, String execution, String jobId, BatchOrder order) {}

  /** What a job is to do; null, and the job has failed, if whoever wanted it is there no more. */
  public Task task(long jobId, String execution) throws JobLost {
    Job job = jobs.held(jobId, execution);
    BatchOrder order = job.parameters(BatchOrder.class);
    if (!isUser(order.ownerId())) {
      jobs.fail(jobId, execution, GONE);
      return null;
    }
    // One that is tried again is a job without pages.
    rows.add(job.publicId(), order.urls());
    return new Task(jobId, execution, job.publicId(), order);
  }

  /** The next page; empty at the end. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<BatchPage> next(Task task) {
    return rows.next(task.jobId());
  }

  /** Whether one of the same user that goes before this one is under way, and this one is, too. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isOutranked(Task task) {
    List<Object> values = new ArrayList<>(task.order().priority().above());
    if (values.isEmpty()) {
      return false;
    }
    String places = SqlReader.places(values.size());
    values.add(task.job());
    return reader.number(
            "SELECT COUNT(*) FROM job o JOIN job mine ON mine.state = 'RUNNING'"
                + " AND mine.requested_by = o.requested_by"
                + " WHERE o.type = 'TRACKLIST_BATCH' AND o.state = 'RUNNING' AND o.variant IN ("
                + places
                + ") AND mine.id = ?",
            values)
        > 0;
  }

  /** A page is begun; false, and the job has failed, if whoever wanted it is there no more. */
  public boolean begin(Task task, BatchPage page) throws JobLost {
    Job job = jobs.held(task.job(), task.execution());
    if (!isUser(task.order().ownerId())) {
      jobs.fail(task.job(), task.execution(), GONE);
      return false;
    }
    rows.begin(task.jobId(), page);
    job.tell(0, "Page " + page.position() + " of " + task.order().urls().size(), clock.instant());
    return true;
  }

  /** Keeps what was read of a page. */
  public void keep(Task task, BatchPage page, ImportOrder order, Prepared prepared) throws JobLost {
    Job job = jobs.held(task.job(), task.execution());
    rows.complete(task.jobId(), page, lists.keep(order, prepared));
    reach(job);
  }

  /** A page cannot be imported. */
  public void fail(Task task, BatchPage page, String why) throws JobLost {
    Job job = jobs.held(task.job(), task.execution());
    rows.fail(task.jobId(), page, why);
    String note = page.url() + ": " + why;
    jobs.note(task.job(), "warning", note.substring(0, Math.min(LONGEST_NOTE, note.length())));
    reach(job);
  }

  /** None of those that are left is tried. */
  public void failRest(Task task, String why) throws JobLost {
    Job job = jobs.held(task.job(), task.execution());
    rows.failRest(task.jobId(), why);
    reach(job);
  }

  /** All were looked at. */
  public void end(Task task) throws JobLost {
    jobs.held(task.job(), task.execution());
    BatchTally tally = shelf.tally(task.jobId());
    if (tally.completed() == 0) {
      jobs.fail(task.job(), task.execution(), "None of its pages could be imported");
    } else {
      jobs.complete(task.job(), task.execution(), tally.toString(), tally);
    }
  }

  private boolean isUser(long id) {
    return reader.number("SELECT COUNT(*) FROM user_account WHERE id = ? AND active", List.of(id))
        > 0;
  }

  private void reach(Job job) {
    BatchTally tally = shelf.tally(job.publicId());
    // Not all before the end is noted.
    job.reach((int) Math.min(99, tally.percent()), tally.toString(), null, clock.instant());
  }
}
