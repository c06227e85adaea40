package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.cadenza.problems.Problem;

/** All kinds of work that can be scheduled. */
@ApplicationScoped
public class Tasks {

  @Inject @Any Instance<ScheduledTask> all;

  /** By its word in JSON, whoever schedules it; a problem if there is none. */
  public ScheduledTask of(String type) {
    return among(all.stream(), type);
  }

  /** One that a wing may schedule, by its word in JSON; a problem if there is none. */
  public ScheduledTask of(String wing, String type) {
    return among(
        all.stream().filter(task -> task.wing() == null || task.wing().equals(wing)), type);
  }

  private ScheduledTask among(Stream<ScheduledTask> some, String type) {
    return some.filter(task -> task.type().equals(type))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("type", "must be one of " + String.join(", ", types())));
  }

  /** The words of those of the house. */
  List<String> types() {
    return all.stream()
        .filter(task -> task.wing() == null)
        .map(ScheduledTask::type)
        .sorted()
        .toList();
  }
}
