package org.cadenza.schedules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done to several schedules at once. */
public enum ScheduleOperation {
  ENABLE(ScheduleStatus.ACTIVE),
  DISABLE(ScheduleStatus.DISABLED),
  PAUSE(ScheduleStatus.PAUSED),
  RESUME(ScheduleStatus.ACTIVE),
  DELETE(null);

  private final ScheduleStatus target;

  ScheduleOperation(ScheduleStatus target) {
    this.target = target;
  }

  /** What a schedule is afterwards; null for gone. */
  ScheduleStatus target() {
    return target;
  }

  /** Who is disabled is neither paused nor resumed, but enabled first. */
  boolean isFor(ScheduleStatus status) {
    return status != ScheduleStatus.DISABLED || (this != PAUSE && this != RESUME);
  }

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
