package org.cadenza.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cadenza.persistence.Lease;
import org.cadenza.settings.Json;

/**
 * Work that takes long. The row holds the truth: who works on it (execution and lease), how far it
 * is (checkpoint), and how it ended. An execution that is no longer the row's may write no more.
 */
@Entity
@Table(name = "job")
@SequenceGenerator(name = "job_seq", sequenceName = "job_seq")
public class Job {

  private static final int MOST_SETBACKS = 10;

  @Id
  @GeneratedValue(generator = "job_seq")
  private Long id;

  @Column(name = "public_id")
  private String publicId;

  @Enumerated(EnumType.STRING)
  private JobType type;

  private String variant;

  @Enumerated(EnumType.STRING)
  private JobState state = JobState.PENDING;

  @Column(name = "active_key")
  private String activeKey;

  /** What the active key was; null for some jobs of older releases. */
  @Column(name = "order_key")
  private String orderKey;

  private int progress;
  private String message;
  private String parameters;
  private String result;

  @Column(name = "checkpoint_data")
  private String checkpoint;

  private String error;

  @Column(name = "requested_by")
  private Long requestedBy;

  @Column(name = "cancel_requested")
  private boolean cancelRequested;

  /** How often it was given back since it last got further. */
  private int setbacks;

  private String execution;
  @Embedded private Lease lease;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected Job() {}

  Job(JobOrder order, Instant now) {
    this.publicId = order.id();
    this.type = order.type();
    this.variant = order.variant();
    this.activeKey = order.activeKey();
    this.orderKey = order.activeKey();
    this.parameters = Json.write(order.parameters());
    this.requestedBy = order.requestedBy();
    this.message = order.message();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** One more of the same, for somebody; it begins at the beginning. */
  Job again(Long userId, Instant now) {
    Job other = new Job();
    other.publicId = UUID.randomUUID().toString();
    other.type = type;
    other.variant = variant;
    other.activeKey = orderKey;
    other.orderKey = orderKey;
    other.parameters = parameters;
    other.requestedBy = userId;
    other.message = "Waiting to start";
    other.createdAt = now;
    other.updatedAt = now;
    return other;
  }

  /** Of all jobs with this key, one at a time may be under way; null if that is not known. */
  String orderKey() {
    return orderKey;
  }

  /** A new execution takes it, for the first time or after a crash. */
  void start(String newExecution, Lease newLease, Instant now) {
    if (state != JobState.RUNNING) {
      become(JobState.RUNNING, now);
      message = "Started";
    }
    execution = newExecution;
    lease = newLease;
    startedAt = startedAt == null ? now : startedAt;
    updatedAt = now;
  }

  /** Notes how far it is; the execution that wrote this may go on from here after a crash. */
  public void reach(int percent, String what, Object newCheckpoint, Instant now) {
    progress = Math.max(progress, percent);
    message = what;
    setbacks = 0;
    checkpoint = Json.write(newCheckpoint);
    updatedAt = now;
  }

  /** Notes how far it is; after a crash it begins at the beginning all the same. */
  public void tell(int percent, String what, Instant now) {
    progress = Math.max(progress, percent);
    message = what;
    updatedAt = now;
  }

  /** Nobody's for the moment; false, and nothing done, if that was tried often enough. */
  boolean setBack(Instant now) {
    if (setbacks == MOST_SETBACKS) {
      return false;
    }
    setbacks++;
    execution = null;
    lease = null;
    updatedAt = now;
    return true;
  }

  void complete(String what, Object outcome, Instant now) {
    become(JobState.COMPLETED, now);
    progress = 100;
    message = what;
    result = Json.write(outcome);
  }

  void fail(String why, Instant now) {
    become(JobState.FAILED, now);
    message = "Failed";
    error = why.length() > 1000 ? why.substring(0, 1000) : why;
  }

  void cancel(Instant now) {
    become(JobState.CANCELED, now);
    cancelRequested = true;
    message = "Canceled";
  }

  private void become(JobState next, Instant now) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("A job cannot go from " + state + " to " + next);
    }
    state = next;
    updatedAt = now;
    if (next.isOver()) {
      activeKey = null;
      lease = null;
      completedAt = now;
    }
  }

  /** Who has it under way; null if nobody does. */
  Lease lease() {
    return lease;
  }

  String execution() {
    return execution;
  }

  boolean isRunAs(String someExecution) {
    return state == JobState.RUNNING && execution != null && execution.equals(someExecution);
  }

  public Long id() {
    return id;
  }

  public String publicId() {
    return publicId;
  }

  public JobType type() {
    return type;
  }

  public String variant() {
    return variant;
  }

  public JobState state() {
    return state;
  }

  /** What was ordered, as the record that was given. */
  public <T> T parameters(Class<T> as) {
    return Json.read(parameters, as);
  }

  /** Where to go on; null at the beginning. */
  public <T> T checkpoint(Class<T> as) {
    return Json.read(checkpoint, as);
  }

  /** Null if nobody in particular wanted it. */
  public Long requestedBy() {
    return requestedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** How long it took, as the difference of the times that are shown; null before its end. */
  public Long seconds() {
    // A clock that was put back meanwhile makes no time negative.
    return startedAt == null || completedAt == null
        ? null
        : Math.max(0, completedAt.getEpochSecond() - startedAt.getEpochSecond());
  }

  /** Why it failed; null if it did not. */
  public String error() {
    return error;
  }

  JobView view(Instant estimatedCompletion) {
    return new JobView(
        publicId,
        type,
        state,
        progress,
        message,
        createdAt,
        startedAt,
        completedAt,
        estimatedCompletion,
        seconds(),
        Json.readObject(result),
        error);
  }
}
