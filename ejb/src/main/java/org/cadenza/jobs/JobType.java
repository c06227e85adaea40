package org.cadenza.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a job does. Each type that runs as a Jakarta Batch job has its XML under its own name. */
public enum JobType {
  CATALOG_REFRESH,
  MONITOR_CHECK,
  DOWNLOAD_VERIFICATION,
  ANALYTICS_REPORT,
  DATABASE_BACKUP,
  SYSTEM_CLEANUP;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the job XML in META-INF/batch-jobs. */
  String batchName() {
    return word().replace('_', '-');
  }
}
