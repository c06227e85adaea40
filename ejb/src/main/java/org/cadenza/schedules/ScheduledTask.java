package org.cadenza.schedules;

import java.util.Map;
import org.cadenza.jobs.JobView;

/** A kind of work that can be scheduled; each is done by a job. */
public interface ScheduledTask {

  /** Its word in JSON. */
  String type();

  /** The wing that alone schedules it; null for work of the house. */
  default String wing() {
    return null;
  }

  /** A problem that names the field if the parameters do not fit. */
  void check(Map<String, Object> parameters);

  /**
   * Orders the job under this id; a conflict if such a job is under way.
   *
   * @param parameters that {@link #check} has let pass
   */
  JobView order(String jobId, Map<String, Object> parameters);
}
