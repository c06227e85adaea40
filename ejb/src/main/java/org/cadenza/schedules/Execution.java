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
import org.cadenza.jobs.JobEnded;
import org.cadenza.settings.Json;

/** That a schedule was due, and what came of it. */
@Entity
@Table(name = "schedule_execution")
@SequenceGenerator(name = "schedule_execution_seq", sequenceName = "schedule_execution_seq")
public class Execution {

  private static final int LONGEST_ERROR = 1000;

  @Id
  @GeneratedValue(generator = "schedule_execution_seq")
  private Long id;

  @Column(name = "schedule_id")
  private long scheduleId;

  // Read by queries alone.
  @SuppressWarnings("UnusedVariable")
  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "job_id")
  private String jobId;

  @Enumerated(EnumType.STRING)
  private ExecutionStatus status = ExecutionStatus.PENDING;

  @Column(name = "started_at")
  private Instant startedAt;

  // Read by queries alone.
  @SuppressWarnings("UnusedVariable")
  @Column(name = "completed_at")
  private Instant completedAt;

  // Read by queries alone.
  @SuppressWarnings("UnusedVariable")
  private String result;

  // Read by queries alone.
  @SuppressWarnings("UnusedVariable")
  private String error;

  protected Execution() {}

  Execution(long scheduleId, Instant dueAt, String jobId, Instant now) {
    this.scheduleId = scheduleId;
    this.dueAt = dueAt;
    this.jobId = jobId;
    this.startedAt = now;
  }

  /** Its job is ordered. */
  void ordered() {
    status = ExecutionStatus.RUNNING;
  }

  /** Its job could not be ordered. */
  void refused(String why, Instant now) {
    end(ExecutionStatus.FAILED, why, now);
  }

  /** Its job is over. */
  void ended(JobEnded job) {
    end(ExecutionStatus.valueOf(job.state().name()), job.error(), job.at());
    result = job.result() == null ? null : Json.write(job.result());
  }

  private void end(ExecutionStatus how, String why, Instant now) {
    status = how;
    completedAt = now;
    error = why == null || why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR);
  }

  /** How long it has taken until a time; never negative, though the clock was put back. */
  Duration length(Instant until) {
    Duration length = Duration.between(startedAt, until);
    return length.isNegative() ? Duration.ZERO : length;
  }

  boolean isPending() {
    return status == ExecutionStatus.PENDING;
  }

  long scheduleId() {
    return scheduleId;
  }

  String jobId() {
    return jobId;
  }
}
