package org.cadenza.upkeep.deliveries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.events.EventName;
import org.cadenza.jobs.JobDetails;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.persistence.SqlReader;

/**
 * A message to a webhook as it is told as a job.
 *
 * @param tries those that have ended
 * @param firstTry when the first of those began; null if there was none
 * @param error why the last one failed; null if there was none, or it went well
 */
record DeliveryJob(
    long id,
    long webhookId,
    EventName event,
    JobState state,
    int tries,
    Instant createdAt,
    Instant updatedAt,
    Instant firstTry,
    String error) {

  static final String PREFIX = "delivery-";

  static final String SELECT =
      "SELECT m.id, m.webhook_id, m.event, m.state, m.attempts, m.created_at, m.updated_at,"
          + " (SELECT MIN(TIMESTAMPADD(MICROSECOND, -1000 * d.duration_ms, d.created_at))"
          + " FROM webhook_delivery d WHERE d.message_id = m.id),"
          + " (SELECT d.error FROM webhook_delivery d WHERE d.message_id = m.id"
          + " ORDER BY d.id DESC LIMIT 1) FROM webhook_message m";

  static DeliveryJob of(ResultSet row) throws SQLException {
    return new DeliveryJob(
        row.getLong(1),
        row.getLong(2),
        EventName.valueOf(row.getString(3)),
        state(row.getString(4)),
        row.getInt(5),
        SqlReader.time(row, 6),
        SqlReader.time(row, 7),
        SqlReader.time(row, 8),
        row.getString(9));
  }

  private static JobState state(String name) {
    return Stream.of(JobState.values())
        .filter(state -> DeliveryJobs.name(state).equals(name))
        .findFirst()
        .orElseThrow();
  }

  JobView view() {
    Instant started = firstTry == null && state == JobState.RUNNING ? updatedAt : firstTry;
    Instant ended = state.isOver() ? updatedAt : null;
    return new JobView(
        PREFIX + id,
        JobType.WEBHOOK_DELIVERY,
        state,
        state == JobState.COMPLETED ? 100 : 0,
        message(),
        createdAt,
        started,
        ended,
        null,
        started == null || ended == null
            ? null
            : Math.max(0, Duration.between(started, ended).toSeconds()),
        state == JobState.COMPLETED ? result() : null,
        state == JobState.FAILED ? failure() : null);
  }

  /**
   * With its log.
   *
   * @param lines of its tries
   */
  JobDetails details(List<JobDetails.Line> lines) {
    JobDetails.Line made =
        new JobDetails.Line(
            createdAt, "info", "Made of " + event.word() + " for webhook " + webhookId);
    return new JobDetails(view(), Stream.concat(Stream.of(made), lines.stream()).toList());
  }

  private String message() {
    return event.word()
        + " to webhook "
        + webhookId
        + ", "
        + tries
        + (tries == 1 ? " try" : " tries");
  }

  private String failure() {
    return error == null ? "The webhook was switched off before a try" : error;
  }

  private Map<String, Object> result() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("webhook_id", webhookId);
    result.put("event", event.word());
    result.put("attempts", tries);
    return result;
  }
}
