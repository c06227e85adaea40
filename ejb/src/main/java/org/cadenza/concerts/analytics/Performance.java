package org.cadenza.concerts.analytics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/** How fast everything goes; null is what nothing was measured of yet. */
public record Performance(
    Api apiPerformance,
    Downloads downloadPerformance,
    BackgroundJobs backgroundJobs,
    Database databasePerformance) {

  /**
   * Requests to the APIs that this server has answered since its start.
   *
   * @param requestsPerSecond over the last five minutes
   * @param errorRatePercent those answered 5xx
   */
  public record Api(
      Long averageResponseTimeMs,
      Long p95ResponseTimeMs,
      Long p99ResponseTimeMs,
      BigDecimal requestsPerSecond,
      BigDecimal errorRatePercent,
      List<Endpoint> slowestEndpoints) {}

  /** A path with its variables' names, whatever the method. */
  public record Endpoint(String endpoint, long averageTimeMs, long callCount) {}

  /**
   * Downloads that ended within 30 days.
   *
   * @param averageSpeedMbps of completed ones, while bytes could come
   * @param concurrentDownloads at work just now
   * @param queueProcessingTimeMinutes from the start of the work to completion
   * @param successRate completed ones among those that ended, in percent
   * @param retryRate those that had to try a transfer again among those that were begun
   */
  public record Downloads(
      BigDecimal averageSpeedMbps,
      long concurrentDownloads,
      BigDecimal queueProcessingTimeMinutes,
      BigDecimal successRate,
      BigDecimal retryRate) {}

  /**
   * Jobs of all types that ended within 30 days.
   *
   * @param successRate completed ones among completed and failed ones, in percent
   * @param queueSize waiting just now
   */
  public record BackgroundJobs(
      BigDecimal averageExecutionTimeMinutes,
      BigDecimal successRate,
      long queueSize,
      @JsonProperty("failed_jobs_last_24h") long failedJobsLastDay) {}

  /**
   * The database as this server sees it since its start.
   *
   * @param slowQueriesCount statements of a second or longer
   * @param connectionPoolUsage open connections among the most there may be, in percent
   * @param indexEfficiency rows found by an index among all rows read since the database started,
   *     in percent: from MariaDB's status variables {@code Handler_read_*}
   */
  public record Database(
      BigDecimal averageQueryTimeMs,
      long slowQueriesCount,
      BigDecimal connectionPoolUsage,
      BigDecimal indexEfficiency) {}
}
