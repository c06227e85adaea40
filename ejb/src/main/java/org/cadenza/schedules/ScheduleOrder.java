package org.cadenza.schedules;

import java.util.Map;

/**
 * What somebody wants of a schedule; in a change, what is null stays.
 *
 * @param type the word of a {@link ScheduledTask}
 * @param timeZone in which the expression is read; UTC where a new schedule names none
 * @param status only of a change
 */
public record ScheduleOrder(
    String name,
    String description,
    String type,
    String cronExpr,
    String timeZone,
    MissedRuns missedRuns,
    ScheduleStatus status,
    Map<String, Object> parameters) {}
