package org.cadenza.schedules;

import java.util.List;

/** A cron expression that many want, with what it says. */
public record CronPattern(String expression, String description, String example) {

  private static final List<CronPattern> ALL =
      List.of(
          new CronPattern("* * * * *", "Every minute", "Runs every minute"),
          new CronPattern("*/15 * * * *", "Every 15 minutes", "Runs at 0, 15, 30 and 45 past"),
          new CronPattern("0 * * * *", "Every hour", "Runs at the start of every hour"),
          new CronPattern("0 0 * * *", "Daily at midnight", "Runs once per day at 00:00"),
          new CronPattern("0 3 * * *", "Daily at 3 AM", "Runs once per day at 03:00"),
          new CronPattern("0 9 * * 1-5", "Weekdays at 9 AM", "Runs at 09:00, Monday to Friday"),
          new CronPattern(
              "0 0 * * 0", "Weekly on Sunday", "Runs once per week on Sunday at midnight"),
          new CronPattern("0 0 1 * *", "Monthly", "Runs once per month on the 1st at midnight"));

  /** All there are. */
  public static List<CronPattern> all() {
    return ALL;
  }
}
