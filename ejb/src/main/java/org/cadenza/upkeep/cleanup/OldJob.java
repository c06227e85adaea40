package org.cadenza.upkeep.cleanup;

import java.time.Instant;
import org.cadenza.jobs.JobType;

/** A job that ended long ago. */
public record OldJob(String id, JobType type, Instant completedAt) {}
