package org.cadenza.schedules;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.cadenza.problems.Problem;

/**
 * A cron expression of five fields (minute, hour, day of month, month, day of week) in a time zone.
 *
 * <p>When clocks are changed it does as Vixie cron does: what has an hour is due once a day all the
 * same, an hour that there is not being made up for by the next; what is due every hour goes by the
 * time that passes.
 */
public final class CronTime {

  private static final int LONGEST = 100;
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private final Cron cron;
  private final ZoneId zone;
  private final boolean everyHour;

  private CronTime(Cron cron, ZoneId zone, boolean everyHour) {
    this.cron = cron;
    this.zone = zone;
    this.everyHour = everyHour;
  }

  /** As a request has them; a problem that names {@code cron_expr} or {@code time_zone}. */
  public static CronTime of(String expression, String zone) {
    if (expression.length() > LONGEST) {
      throw Problem.invalid("cron_expr", "must be at most " + LONGEST + " characters");
    }
    ZoneId id;
    try {
      id = ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw Problem.invalid("time_zone", "must be the name of a time zone, as Europe/Vilnius");
    }
    String fields = expression.strip();
    if (!expression.matches("[!-{}~ \\t]*")) {
      // Digits and blanks of other scripts would be read, and "|" makes several expressions of one.
      throw Problem.invalid(
          "cron_expr", "is no cron expression: it has a character that is in none");
    }
    try {
      Cron cron = PARSER.parse(fields).validate();
      CronTime time = new CronTime(cron, id, fields.split("\\s+", -1)[1].startsWith("*"));
      if (time.next(Instant.EPOCH).isEmpty()) {
        throw Problem.invalid("cron_expr", "is never due");
      }
      return time;
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("cron_expr", "is no cron expression: " + e.getMessage());
    }
  }

  /** The first time after this one at which it is due; empty if it never is again. */
  public Optional<Instant> next(Instant after) {
    ExecutionTime times = ExecutionTime.forCron(cron);
    if (everyHour) {
      return times.nextExecution(after.atZone(zone)).map(ZonedDateTime::toInstant);
    }
    // By the clock on the wall, as if it were never changed; then by the one that is.
    ZonedDateTime wall = after.atZone(zone).toLocalDateTime().atZone(ZoneOffset.UTC);
    Optional<ZonedDateTime> due = times.nextExecution(wall);
    while (due.isPresent() && !real(due.get()).isAfter(after)) {
      due = times.nextExecution(due.get());
    }
    return due.map(this::real);
  }

  private Instant real(ZonedDateTime wall) {
    return wall.toLocalDateTime().atZone(zone).toInstant();
  }

  /** In English words. */
  public String words() {
    return CronDescriptor.instance(Locale.UK).describe(cron);
  }
}
