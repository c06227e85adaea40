package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.time.Instant;

/** The server and its machine in figures; null is what nothing was measured of yet. */
public record SystemMetrics(
    StorageUse storage, Requests performance, Database database, JobCounts jobs, Machine system) {

  /** The disk that downloads lie on. */
  public record StorageUse(
      BigDecimal totalStorageGb,
      BigDecimal availableStorageGb,
      BigDecimal usedPercentage,
      BigDecimal downloadStorageGb) {}

  /**
   * Requests to the APIs that this server has answered since its start.
   *
   * @param requestsPerMinute over the last five minutes
   * @param activeConnections requests being answered just now, this one included
   * @param errorRate those answered 5xx, in percent
   */
  public record Requests(
      Long averageResponseTimeMs,
      BigDecimal requestsPerMinute,
      int activeConnections,
      BigDecimal errorRate) {}

  /**
   * The database.
   *
   * @param totalRecords rows as InnoDB estimates them
   * @param queryPerformanceMs the mean of this server's statements since its start
   */
  public record Database(
      long totalRecords,
      BigDecimal databaseSizeMb,
      BigDecimal queryPerformanceMs,
      Instant lastBackup) {}

  /**
   * Jobs of all types.
   *
   * @param averageJobDurationMinutes of those completed within 30 days
   */
  public record JobCounts(
      long activeJobs,
      long pendingJobs,
      long failedJobsToday,
      BigDecimal averageJobDurationMinutes) {}

  /** The machine. */
  public record Machine(
      String uptime,
      BigDecimal cpuUsagePercent,
      BigDecimal memoryUsagePercent,
      long activeMonitors,
      Instant lastCatalogRefresh) {}
}
