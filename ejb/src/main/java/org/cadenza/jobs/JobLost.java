package org.cadenza.jobs;

import jakarta.ejb.ApplicationException;

/** The execution holds its job no more: it was canceled, or somebody else has taken it over. */
@ApplicationException(rollback = true)
public class JobLost extends Exception {

  public JobLost() {
    super("The job is held by this execution no more");
  }
}
