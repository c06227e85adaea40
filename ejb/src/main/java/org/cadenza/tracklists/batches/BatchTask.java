package org.cadenza.tracklists.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cadenza.jobs.JobView;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;
import org.cadenza.schedules.ScheduledTask;
import org.cadenza.schedules.TaskParameters;

/** Orders batches by schedules, which only this wing makes: their parameters were looked at. */
@ApplicationScoped
public class BatchTask implements ScheduledTask {

  /** Whose schedules they are. */
  static final String WING = "tracklists";

  @Inject Batches batches;
  @Inject SqlReader reader;

  @Override
  public String type() {
    return Batches.TYPE.word();
  }

  @Override
  public String wing() {
    return WING;
  }

  @Override
  public void check(Map<String, Object> parameters) {
    TaskParameters.as(BatchOrder.class, parameters);
  }

  @Override
  public JobView order(String jobId, Map<String, Object> parameters) {
    BatchOrder order = TaskParameters.as(BatchOrder.class, parameters);
    if (reader.number(
            "SELECT COUNT(*) FROM user_account WHERE id = ? AND active", List.of(order.ownerId()))
        == 0) {
      throw Problem.refused("user_id", "Whoever wanted this is no active user any more");
    }
    return batches.order(order, jobId);
  }
}
