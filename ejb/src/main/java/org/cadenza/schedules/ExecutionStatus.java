package org.cadenza.schedules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an execution is. */
public enum ExecutionStatus {
  PENDING,
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELED;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
