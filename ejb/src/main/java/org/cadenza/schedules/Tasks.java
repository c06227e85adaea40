package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
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
        .orElseThrow(
            () ->
                Problem.invalid(
                    "type",
                    "must be one of "
                        + all.stream()
                            .map(ScheduledTask::type)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
