package org.cadenza.tracklists.splits;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.persistence.SqlReader;

/** The transactions of a job that cuts a set. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SplitLedger {

  @Inject JobLedger jobs;
  @Inject SqlReader reader;
  @Inject Clock clock;

  /** A job that is to be done, by whoever executes it. */
  public record Task(long job, String execution, String jobId, SplitOrder order) {}

  /** What a job is to do. */
  public Task task(long jobId, String execution) throws JobLost {
    Job job = jobs.held(jobId, execution);
    return new Task(jobId, execution, job.publicId(), job.parameters(SplitOrder.class));
  }

  /** Ids of the user's others but so many of the newest. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<String> olderThanNewest(Task task, int most) {
    return reader.list(
        "SELECT o.public_id FROM job j JOIN job o ON o.requested_by = j.requested_by"
            + " AND o.type = j.type AND o.id < j.id WHERE j.id = ?"
            + " ORDER BY o.id DESC LIMIT 1000 OFFSET ?",
        List.of(task.job(), most - 1),
        row -> row.getString(1));
  }

  /** It is so far. */
  public void reach(Task task, int percent) throws JobLost {
    jobs.held(task.job(), task.execution()).tell(percent, "Cutting the audio", clock.instant());
  }

  /** The files are there; from now on they can be fetched. */
  public void complete(Task task, SplitResult result) throws JobLost {
    String message = "Cut into " + result.tracks().size() + " files";
    jobs.complete(task.job(), task.execution(), message, result);
  }

  /** It cannot be cut. */
  public void fail(Task task, String why) {
    jobs.fail(task.job(), task.execution(), why);
  }
}
