package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.problems.Problem;

/** Does something to several schedules, each by itself: one that refuses is in no other's way. */
@ApplicationScoped
public class BulkSchedules {

  @Inject Schedules schedules;

  /** Why it was not done to one of them. */
  public record Failure(long scheduleId, String code, String error) {}

  /** What came of it. */
  public record Outcome(int succeeded, List<Failure> failures) {}

  /** Does it to all that let it be done. */
  public Outcome carryOut(String wing, List<Long> ids, ScheduleOperation operation) {
    List<Failure> failures = new ArrayList<>();
    for (long id : ids) {
      try {
        schedules.carryOut(wing, id, operation);
      } catch (Problem e) {
        failures.add(new Failure(id, e.code(), e.getMessage()));
      }
    }
    return new Outcome(ids.size() - failures.size(), failures);
  }
}
