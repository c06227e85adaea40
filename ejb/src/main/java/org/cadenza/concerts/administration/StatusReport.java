package org.cadenza.concerts.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.concerts.analytics.Rounded;
import org.cadenza.concerts.analytics.Storage;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.history.Days;
import org.cadenza.concerts.downloads.history.Topic;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.jobs.JobTotals;
import org.cadenza.persistence.Connections;
import org.cadenza.persistence.SqlReader;
import org.cadenza.schedules.SchedulerFigures;
import org.cadenza.schedules.SchedulerStatus;
import org.cadenza.telemetry.Version;
import org.cadenza.telemetry.host.Host;
import org.cadenza.telemetry.host.Network;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at every part of the server. */
@ApplicationScoped
public class StatusReport {

  private static final String WING = "concerts";
  private static final String HEALTHY = "healthy";
  private static final int FULL = 80;
  private static final int VERY_FULL = 95;

  @Inject SqlReader reader;
  @Inject SchedulerFigures schedulers;
  @Inject Storage storage;
  @Inject TransferHistory history;
  @Inject JobTotals jobs;
  @Inject Host host;
  @Inject Network network;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.environment")
  String environment;

  private record Queue(long active, long waiting, long blocked) {}

  /** As of now. */
  public ServerStatus status() {
    long asked = System.nanoTime();
    reader.number("SELECT 1", List.of());
    long answered = (System.nanoTime() - asked) / 1_000_000;
    Queue queue = queue();
    SchedulerStatus schedules = schedulers.status(WING);
    BigDecimal disk = storage.space().usedPercent();
    boolean isHealthy = queue.blocked() == 0 && schedules.isRunning();
    return new ServerStatus(
        new ServerStatus.State(
            isHealthy ? HEALTHY : "degraded", host.uptime(), Version.text(), environment),
        new ServerStatus.Services(
            new ServerStatus.Database(HEALTHY, Connections.open(), answered),
            new ServerStatus.Downloads(
                queue.blocked() == 0 ? HEALTHY : "blocked", queue.active(), queue.waiting()),
            new ServerStatus.Schedules(
                schedules.isRunning() ? HEALTHY : "stopped",
                schedules.activeSchedules(),
                schedules.nextExecution())),
        new ServerStatus.Resources(
            Rounded.tenth(host.cpuPercent()),
            Rounded.tenth(host.memoryPercent()),
            disk,
            network.word()),
        warnings(queue, schedules, disk));
  }

  private Queue queue() {
    return reader
        .list(
            "SELECT COALESCE(SUM(state = 'IN_PROGRESS'), 0), COALESCE(SUM(state = 'PENDING'), 0),"
                + " COALESCE(SUM(state = 'PENDING' AND blocked_reason IS NOT NULL), 0)"
                + " FROM download WHERE state IN ('PENDING', 'IN_PROGRESS')",
            List.of(),
            row -> new Queue(row.getLong(1), row.getLong(2), row.getLong(3)))
        .get(0);
  }

  private List<ServerStatus.Warning> warnings(
      Queue queue, SchedulerStatus schedules, BigDecimal disk) {
    Instant now = clock.instant();
    List<ServerStatus.Warning> warnings = new ArrayList<>();
    if (disk != null && disk.intValue() >= FULL) {
      boolean isCritical = disk.intValue() >= VERY_FULL;
      String message = "Disk usage above " + (isCritical ? VERY_FULL : FULL) + "%";
      warnings.add(new ServerStatus.Warning(isCritical ? "critical" : "warning", message, now));
    }
    if (queue.blocked() > 0) {
      warnings.add(warning("Downloads that cannot go on just now: " + queue.blocked(), now));
    }
    if (!schedules.isRunning()) {
      warnings.add(warning("The scheduler is stopped", now));
    }
    long downloads = failedDownloads();
    if (downloads > 0) {
      warnings.add(warning("Downloads that failed today (UTC): " + downloads, now));
    }
    long failed = jobs.all().failedLastDay();
    if (failed > 0) {
      warnings.add(warning("Jobs that failed within 24 hours: " + failed, now));
    }
    return warnings;
  }

  /** Those of today, which are kept as a sum. */
  private long failedDownloads() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return history.parts(Topic.ALL, Days.last(1, today)).stream()
        .filter(part -> part.state() == DownloadState.FAILED)
        .mapToLong(part -> part.sums().downloads())
        .sum();
  }

  private static ServerStatus.Warning warning(String message, Instant now) {
    return new ServerStatus.Warning("warning", message, now);
  }
}
