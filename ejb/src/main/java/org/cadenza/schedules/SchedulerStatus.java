package org.cadenza.schedules;

import java.time.Instant;

/**
 * How a wing's scheduler stands; days are UTC's.
 *
 * @param startTime when it was started; null while it is stopped
 * @param nextExecution null while it is stopped, or if nothing is to run
 * @param lastExecution null if nothing ran yet
 */
public record SchedulerStatus(
    boolean isRunning,
    Instant startTime,
    long activeSchedules,
    long pausedSchedules,
    long totalSchedules,
    long runningJobs,
    Instant nextExecution,
    Instant lastExecution,
    long executionsToday,
    long failuresToday) {}
