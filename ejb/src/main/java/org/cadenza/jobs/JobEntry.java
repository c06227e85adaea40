package org.cadenza.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line in a job's log. */
// Some columns are read by queries alone.
@SuppressWarnings("UnusedVariable")
@Entity
@Table(name = "job_entry")
@SequenceGenerator(name = "job_entry_seq", sequenceName = "job_entry_seq")
public class JobEntry {

  private static final int LONGEST = 1000;

  @Id
  @GeneratedValue(generator = "job_entry_seq")
  private Long id;

  @Column(name = "job_id")
  private Long jobId;

  private String level;
  private String message;

  @Column(name = "created_at")
  private Instant createdAt;

  protected JobEntry() {}

  JobEntry(long jobId, String level, String message, Instant now) {
    this.jobId = jobId;
    this.level = level;
    this.message = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    this.createdAt = now;
  }
}
