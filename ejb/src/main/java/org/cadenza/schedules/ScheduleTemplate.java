package org.cadenza.schedules;

import java.util.List;
import java.util.Map;

/** A schedule that many want, to begin with. */
public record ScheduleTemplate(
    String name,
    String description,
    String type,
    String cronExpr,
    Map<String, Object> parameters,
    String category) {

  private static final List<ScheduleTemplate> ALL =
      List.of(
          new ScheduleTemplate(
              "Daily Catalog Refresh",
              "Refresh the catalog daily at 3 AM",
              "catalog_refresh",
              "0 3 * * *",
              Map.of("force", false),
              "Data Management"),
          new ScheduleTemplate(
              "Weekly Full Refresh",
              "Read every show of every artist again, on Sundays at 4 AM",
              "catalog_refresh",
              "0 4 * * 0",
              Map.of("force", true),
              "Data Management"),
          new ScheduleTemplate(
              "Hourly Monitor Check",
              "Check all active monitors every hour",
              "monitor_check",
              "0 * * * *",
              Map.of(),
              "Monitoring"));

  /** All there are. */
  public static List<ScheduleTemplate> all() {
    return ALL;
  }
}
