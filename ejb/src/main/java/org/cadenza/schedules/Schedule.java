package org.cadenza.schedules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;

/** Work that is to be done again and again. */
@Entity
@Table(name = "schedule")
@SequenceGenerator(name = "schedule_seq", sequenceName = "schedule_seq")
public class Schedule {

  /** From when on a time counts as missed. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private static final int LONGEST_PARAMETERS = 10_000;

  @Id
  @GeneratedValue(generator = "schedule_seq")
  private Long id;

  private String wing;
  private String name;
  private String description;
  private String type;

  @Column(name = "cron_expr")
  private String cronExpr;

  @Column(name = "time_zone")
  private String timeZone = "UTC";

  @Enumerated(EnumType.STRING)
  @Column(name = "missed_runs")
  private MissedRuns missedRuns = MissedRuns.RUN_ONCE;

  @Enumerated(EnumType.STRING)
  private ScheduleStatus status = ScheduleStatus.ACTIVE;

  private String parameters = "{}";

  @Column(name = "next_run")
  private Instant nextRun;

  @Column(name = "last_run")
  private Instant lastRun;

  @Column(name = "last_job_id")
  private String lastJobId;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_status")
  private ExecutionStatus lastStatus;

  @Column(name = "run_count")
  private int runCount;

  @Column(name = "fail_count")
  private int failCount;

  @Column(name = "cancel_count")
  private int cancelCount;

  @Column(name = "ended_count")
  private int endedCount;

  @Column(name = "ended_millis")
  private long endedMillis;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Schedule() {}

  Schedule(String wing, String createdBy, Instant now) {
    this.wing = wing;
    this.createdBy = createdBy;
    this.createdAt = now;
  }

  /** What of it people change. */
  record Audited(
      String name,
      String description,
      String type,
      String cronExpr,
      String timeZone,
      MissedRuns missedRuns,
      ScheduleStatus status,
      Map<String, Object> parameters) {}

  Audited audited() {
    return new Audited(
        name, description, type, cronExpr, timeZone, missedRuns, status, parameters());
  }

  /** Takes over what an order says; what it leaves out stays. A problem if that does not fit. */
  void change(ScheduleOrder order, Instant now) {
    String times = cronExpr + timeZone + status;
    name = order.name() == null ? name : order.name();
    description = order.description() == null ? description : order.description();
    type = order.type() == null ? type : order.type();
    cronExpr = order.cronExpr() == null ? cronExpr : order.cronExpr();
    timeZone = order.timeZone() == null ? timeZone : order.timeZone();
    missedRuns = order.missedRuns() == null ? missedRuns : order.missedRuns();
    parameters = order.parameters() == null ? parameters : text(order.parameters());
    ScheduleStatus next = order.status() == null ? status : order.status();
    if (times.equals(cronExpr + timeZone + next)) {
      // What was due before the change, and is to be caught up, still is.
      updatedAt = now;
    } else {
      become(next, now);
    }
  }

  private static String text(Map<String, Object> parameters) {
    String text = Json.write(parameters);
    if (text.length() > LONGEST_PARAMETERS) {
      throw Problem.invalid(
          "parameters", "must take at most " + LONGEST_PARAMETERS + " characters");
    }
    return text;
  }

  /** From when on it is active, times before do not count. */
  void become(ScheduleStatus next, Instant now) {
    CronTime time = time();
    status = next;
    nextRun = next == ScheduleStatus.ACTIVE ? time.next(now).orElse(null) : null;
    updatedAt = now;
  }

  /** Whether it is to run now. */
  boolean isDue(Instant now) {
    return status == ScheduleStatus.ACTIVE && nextRun != null && !nextRun.isAfter(now);
  }

  /** Whether what is due is to be left, for it is late. */
  boolean isToBeSkipped(Instant now) {
    return missedRuns == MissedRuns.SKIP && nextRun.isBefore(now.minus(LATE));
  }

  /** Goes on to the next time; several that were missed are one. */
  void pass(Instant now) {
    nextRun = time().next(now).orElse(null);
  }

  /** Runs under this job. */
  void runs(String jobId, Instant now) {
    lastRun = now;
    lastJobId = jobId;
    lastStatus = ExecutionStatus.RUNNING;
    runCount++;
    pass(now);
  }

  /** A run of it has ended. */
  void ended(String jobId, ExecutionStatus how, Duration length) {
    endedCount++;
    endedMillis += length.toMillis();
    failCount += how == ExecutionStatus.FAILED ? 1 : 0;
    cancelCount += how == ExecutionStatus.CANCELED ? 1 : 0;
    lastStatus = jobId.equals(lastJobId) ? how : lastStatus;
  }

  private CronTime time() {
    return CronTime.of(cronExpr, timeZone);
  }

  Long id() {
    return id;
  }

  String wing() {
    return wing;
  }

  String type() {
    return type;
  }

  ScheduleStatus status() {
    return status;
  }

  Instant nextRun() {
    return nextRun;
  }

  Map<String, Object> parameters() {
    return Json.readObject(parameters);
  }
}
