package org.cadenza.telemetry.queries;

import org.hibernate.BaseSessionEventListener;

/** Measures what a session of Hibernate executes; each session has its own. */
public class HibernateStatements extends BaseSessionEventListener {

  private long began;

  @Override
  public void jdbcExecuteStatementStart() {
    began = System.nanoTime();
  }

  @Override
  public void jdbcExecuteStatementEnd() {
    QueryTimes.note(began);
  }

  @Override
  public void jdbcExecuteBatchStart() {
    began = System.nanoTime();
  }

  @Override
  public void jdbcExecuteBatchEnd() {
    QueryTimes.note(began);
  }
}
