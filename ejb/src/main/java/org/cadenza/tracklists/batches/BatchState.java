package org.cadenza.tracklists.batches;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.cadenza.jobs.JobState;

/** How a batch stands, and how each of its pages does. */
public enum BatchState {
  QUEUED,
  PROCESSING,
  COMPLETED,
  FAILED,
  CANCELLED;

  /** Of a batch whose job stands so. */
  static BatchState of(JobState job) {
    return switch (job) {
      case PENDING -> QUEUED;
      case RUNNING -> PROCESSING;
      case COMPLETED -> COMPLETED;
      case FAILED -> FAILED;
      case CANCELED -> CANCELLED;
    };
  }

  /** Whether nothing more will happen. */
  public boolean isOver() {
    return this != QUEUED && this != PROCESSING;
  }

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
