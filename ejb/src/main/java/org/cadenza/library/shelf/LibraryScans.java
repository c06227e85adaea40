package org.cadenza.library.shelf;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.jobs.PastRuns;
import org.cadenza.problems.Problem;

/** Has the library's roots looked through. */
@Stateless
public class LibraryScans {

  private static final JobType TYPE = JobType.LIBRARY_SCAN;

  @Inject Jobs jobs;
  @Inject PastRuns pastRuns;
  @Inject LibraryRoots roots;

  /**
   * An order that was taken.
   *
   * @param estimate how long it took before; null if it never did
   */
  public record Ordered(JobView job, String estimate) {}

  /** Orders it; a conflict if it is under way, a problem if there is no root. */
  public Ordered order(Caller caller) {
    List<String> folders = roots.look().present().stream().map(Object::toString).toList();
    if (folders.isEmpty()) {
      throw Problem.refused("roots", "No library root is there; CADENZA_LIBRARY_ROOTS names them");
    }
    JobView job =
        jobs.order(
            new JobOrder(
                TYPE, TYPE.word(), TYPE.word(), folders, caller.userId(), "Waiting to start"));
    return new Ordered(job, pastRuns.inWords(TYPE, TYPE.word()));
  }

  /** An order by its job's id; empty if there is none. */
  public Optional<JobView> find(String jobId) {
    return jobs.find(TYPE, jobId);
  }
}
