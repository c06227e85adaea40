package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.jobs.JobView;
import org.cadenza.problems.Problem;

/** Runs the job that the parameter {@code job} names, with those in {@code parameters}. */
@ApplicationScoped
public class CustomTask implements ScheduledTask {

  private static final String TYPE = "custom";

  @Inject Tasks tasks;

  record Parameters(String job, Map<String, Object> parameters) {

    Map<String, Object> ofJob() {
      return parameters == null ? Map.of() : parameters;
    }
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void check(Map<String, Object> parameters) {
    Parameters wanted = TaskParameters.as(Parameters.class, parameters);
    if (wanted.job() == null || wanted.job().equals(TYPE)) {
      throw Problem.invalid("parameters.job", "must name another type of job");
    }
    if (!tasks.types().contains(wanted.job())) {
      throw Problem.invalid(
          "parameters.job",
          "must be one of "
              + tasks.types().stream()
                  .filter(type -> !type.equals(TYPE))
                  .collect(Collectors.joining(", ")));
    }
    try {
      tasks.of(wanted.job()).check(wanted.ofJob());
    } catch (Problem e) {
      throw e.within("parameters");
    }
  }

  @Override
  public JobView order(String jobId, Map<String, Object> parameters) {
    Parameters wanted = TaskParameters.as(Parameters.class, parameters);
    return tasks.of(wanted.job()).order(jobId, wanted.ofJob());
  }
}
