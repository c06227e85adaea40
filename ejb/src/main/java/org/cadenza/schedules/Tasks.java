package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.cadenza.problems.Problem;

/** All kinds of work that can be scheduled. */
@ApplicationScoped
public class Tasks {

  @Inject @Any Instance<ScheduledTask> all;

  /** By its word in JSON; a problem if there is none. */
  public ScheduledTask of(String type) {
    return all.stream()
        .filter(task -> task.type().equals(type))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("type", "must be one of " + String.join(", ", types())));
  }

  /** Their words. */
  List<String> types() {
    return all.stream().map(ScheduledTask::type).sorted().toList();
  }
}
