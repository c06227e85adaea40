package org.cadenza.web.administration;

import org.cadenza.jobs.JobState;
import org.cadenza.web.http.Params;

/** The state that a list of jobs is limited to; both spellings of canceled are taken. */
public final class JobStates {

  private JobStates() {}

  /** By the parameter {@code status}; null for all. */
  public static JobState asked(Params params) {
    return "cancelled".equalsIgnoreCase(params.text("status"))
        ? JobState.CANCELED
        : params.choice("status", JobState.class, JobState::word, null);
  }
}
