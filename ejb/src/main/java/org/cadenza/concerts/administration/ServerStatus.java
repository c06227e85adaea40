package org.cadenza.concerts.administration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** How the server and its parts do. */
public record ServerStatus(
    State system, Services services, Resources resources, List<Warning> alerts) {

  /**
   * The server.
   *
   * @param status {@code healthy}, or {@code degraded} if a service is not
   * @param environment what it is used for, as {@code cadenza.environment} has it
   */
  public record State(String status, String uptime, String version, String environment) {}

  /** Its parts. */
  public record Services(Database database, Downloads downloadManager, Schedules scheduler) {}

  /**
   * The database; {@code healthy}, for else there is no answer.
   *
   * @param connectionCount open ones of this server
   * @param responseTimeMs of the simplest question, just now
   */
  public record Database(String status, long connectionCount, long responseTimeMs) {}

  /** Downloads: {@code healthy}, or {@code blocked} if some wait for room or for their source. */
  public record Downloads(String status, long activeDownloads, long queueLength) {}

  /** Schedules: {@code healthy}, or {@code stopped}. */
  public record Schedules(String status, long activeSchedules, Instant nextExecution) {}

  /**
   * The machine; percentages.
   *
   * @param diskUsage of the disk that downloads lie on
   * @param networkIo {@code normal}, or {@code degraded} if of the packets since the machine
   *     started one in a hundred was damaged or dropped; null where the system does not tell
   */
  public record Resources(
      BigDecimal cpuUsage, BigDecimal memoryUsage, BigDecimal diskUsage, String networkIo) {}

  /**
   * What somebody should look at.
   *
   * @param level {@code warning} or {@code critical}
   */
  public record Warning(String level, String message, Instant timestamp) {}
}
