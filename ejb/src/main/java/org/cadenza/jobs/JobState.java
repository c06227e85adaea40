package org.cadenza.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a job stands, and where it may go from there. */
public enum JobState {
  PENDING,
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELED;

  /** Whether a job may step from this state to another. */
  public boolean mayBecome(JobState next) {
    return steps().contains(next);
  }

  private Set<JobState> steps() {
    return switch (this) {
      case PENDING -> EnumSet.of(RUNNING, CANCELED);
      case RUNNING -> EnumSet.of(COMPLETED, FAILED, CANCELED);
      case COMPLETED, FAILED, CANCELED -> EnumSet.noneOf(JobState.class);
    };
  }

  /** Whether nothing more will happen. */
  public boolean isOver() {
    return steps().isEmpty();
  }

  /** As in JSON; filters take "cancelled" as well. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
