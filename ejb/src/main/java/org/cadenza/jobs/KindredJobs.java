package org.cadenza.jobs;

import java.util.List;
import java.util.Optional;
import org.cadenza.identity.Caller;

/**
 * Work of a room that is a job to whoever watches jobs, though it has rows of its own and is not
 * run by Jakarta Batch.
 */
public interface KindredJobs {

  /** What all of them are. */
  JobType type();

  /** Whether they are listed when jobs of no particular type are asked for. */
  default boolean isAmongAll() {
    return true;
  }

  /** The newest; {@code state} null for all. */
  List<JobView> newest(JobState state, int limit);

  /** One with its log; empty if the id is none of theirs. */
  Optional<JobDetails> details(String publicId);

  /** Cancels one; a conflict if it is over. False if the id is none of theirs. */
  boolean cancel(Caller caller, String publicId);

  /**
   * Has one that has failed or was canceled done again; a conflict if it is another state's. Empty
   * if the id is none of theirs.
   */
  Optional<JobView> retry(Caller caller, String publicId);
}
