package org.cadenza.concerts.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.problems.Problem;
import org.cadenza.schedules.ScheduledTask;
import org.cadenza.schedules.TaskParameters;

/** Refreshes the catalog, with the parameters of a refresh by hand. */
@ApplicationScoped
public class RefreshTask implements ScheduledTask {

  @Inject CatalogRefresh refresh;

  record Parameters(Boolean force, List<Long> artists, LocalDate sinceDate) {

    RefreshRequest request() {
      return new RefreshRequest(
          Boolean.TRUE.equals(force), artists == null ? List.of() : artists, sinceDate);
    }
  }

  @Override
  public String type() {
    return JobType.CATALOG_REFRESH.word();
  }

  @Override
  public void check(Map<String, Object> parameters) {
    Parameters wanted = TaskParameters.as(Parameters.class, parameters);
    if (wanted.artists() != null && wanted.artists().contains(null)) {
      throw Problem.invalid("parameters.artists", "must not contain null");
    }
    try {
      refresh.check(wanted.request());
    } catch (Problem e) {
      throw e.within("parameters");
    }
  }

  @Override
  public JobView order(String jobId, Map<String, Object> parameters) {
    return refresh
        .order(TaskParameters.as(Parameters.class, parameters).request(), null, jobId)
        .job();
  }
}
