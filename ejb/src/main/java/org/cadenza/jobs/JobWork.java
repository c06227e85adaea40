package org.cadenza.jobs;

import java.io.IOException;

/** The work of jobs that are one step: one for each type of them. */
public interface JobWork {

  /** Whose work it is. */
  JobType type();

  /**
   * Works until the job's row says how it ended. Begun again after a fault, it goes on where it
   * was.
   *
   * @throws JobLost if the job is not this execution's any more
   */
  void run(long jobId, String execution) throws JobLost, IOException, InterruptedException;

  /** Why the job has failed if that is tried again and again, for a person. */
  String failure();
}
