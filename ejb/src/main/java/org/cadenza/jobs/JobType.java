package org.cadenza.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a job does. Each type has its XML under its own name, but for {@link KindredJobs} such as
 * downloads.
 */
public enum JobType {
  CATALOG_REFRESH,
  MONITOR_CHECK,
  BULK_QUEUE,
  DOWNLOAD_VERIFICATION,
  ANALYTICS_REPORT,
  DATABASE_BACKUP,
  SYSTEM_CLEANUP,
  HEALTH_CHECK,
  CUE_GENERATION,
  LIBRARY_SCAN,
  TRACKLIST_IMPORT,
  TRACKLIST_BATCH,
  SET_SPLIT,
  DOWNLOAD,
  WEBHOOK_DELIVERY;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its jobs are kept as {@link Job}. */
  boolean isKept() {
    return this != DOWNLOAD && this != WEBHOOK_DELIVERY;
  }

  /** Name of the job XML in META-INF/batch-jobs. */
  public String batchName() {
    return word().replace('_', '-');
  }
}
