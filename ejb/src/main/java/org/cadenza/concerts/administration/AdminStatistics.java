package org.cadenza.concerts.administration;

import java.math.BigDecimal;
import java.time.Instant;

/** The server's use in figures; days and months are those of UTC, null is what is not known yet. */
public record AdminStatistics(
    Users users, Usage systemUsage, Storage storage, Jobs backgroundJobs) {

  /** Who may use it; {@code lastLoginActivity} is null if nobody has signed in. */
  public record Users(
      long totalUsers,
      long activeUsers,
      long adminUsers,
      long usersCreatedThisMonth,
      Instant lastLoginActivity) {}

  /**
   * Requests to the APIs of all servers, since they are counted.
   *
   * @param uniqueUsersToday who made one
   * @param peakConcurrentUsers most users who called within the same minute of one server
   * @param errorRate those answered 5xx, in percent
   */
  public record Usage(
      long totalApiRequests,
      long requestsToday,
      long uniqueUsersToday,
      Integer peakConcurrentUsers,
      BigDecimal errorRate) {}

  /**
   * Completed downloads.
   *
   * @param averageFileSizeMb of one download
   * @param storageGrowthGbPerDay completed within 30 days, a thirtieth of it
   */
  public record Storage(
      long totalDownloads,
      BigDecimal totalStorageGb,
      Long averageFileSizeMb,
      BigDecimal storageGrowthGbPerDay) {}

  /**
   * Jobs of all types.
   *
   * @param totalJobsExecuted completed and failed ones
   * @param jobsToday of them
   * @param averageJobDurationMinutes of those completed within 30 days
   * @param failedJobsPercentage of those completed or failed within 30 days
   */
  public record Jobs(
      long totalJobsExecuted,
      long jobsToday,
      BigDecimal averageJobDurationMinutes,
      BigDecimal failedJobsPercentage) {}
}
