package org.cadenza.web.scheduling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.cadenza.schedules.MissedRuns;
import org.cadenza.schedules.ScheduleOperation;
import org.cadenza.schedules.ScheduleOrder;
import org.cadenza.schedules.ScheduleStatus;

/** What requests about schedules say. */
final class ScheduleRequests {

  private static final String LONG_NAME = "must be 1 to 120 characters";
  private static final String LONG_TEXT = "must be at most 500 characters";

  private ScheduleRequests() {}

  record Order(
      @NotBlank(message = "is required") @Size(max = 120, message = LONG_NAME) String name,
      @Size(max = 500, message = LONG_TEXT) String description,
      @NotBlank(message = "is required") String type,
      @NotBlank(message = "is required") String cronExpr,
      @Size(min = 1, max = 64, message = "must be the name of a time zone") String timeZone,
      MissedRuns missedRuns,
      Map<String, Object> parameters) {

    ScheduleOrder order() {
      return new ScheduleOrder(
          name, description, type, cronExpr, timeZone, missedRuns, null, parameters);
    }
  }

  record Change(
      @Size(max = 120, message = LONG_NAME) @Pattern(regexp = ".*\\S.*", message = LONG_NAME)
          String name,
      @Size(max = 500, message = LONG_TEXT) String description,
      String type,
      String cronExpr,
      @Size(min = 1, max = 64, message = "must be the name of a time zone") String timeZone,
      MissedRuns missedRuns,
      ScheduleStatus status,
      Map<String, Object> parameters) {

    ScheduleOrder order() {
      return new ScheduleOrder(
          name, description, type, cronExpr, timeZone, missedRuns, status, parameters);
    }
  }

  record BulkOrder(
      @NotEmpty(message = "must name a schedule")
          @Size(max = 1000, message = "must name at most 1000 schedules")
          List<@NotNull(message = "must not contain null") Long> scheduleIds,
      @NotNull(message = "is required") ScheduleOperation operation,
      @Size(max = 0, message = "must be empty: no operation takes any")
          Map<String, Object> parameters) {}
}
