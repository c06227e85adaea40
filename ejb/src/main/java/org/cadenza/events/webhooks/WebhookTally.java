package org.cadenza.events.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.cadenza.events.webhooks.delivery.Attempt;

/** What became of a webhook's deliveries, counted when each ends; outlives their history. */
@Embeddable
public class WebhookTally {

  @Column(name = "successful_deliveries")
  private long successes;

  @Column(name = "failed_deliveries")
  private long failures;

  @Column(name = "answered_deliveries")
  private long answers;

  @Column(name = "answer_millis")
  private long answerMillis;

  @Column(name = "consecutive_failures")
  private int consecutiveFailures;

  @Column(name = "failing_since")
  private Instant failingSince;

  @Column(name = "last_success")
  private Instant lastSuccess;

  @Column(name = "last_failure")
  private Instant lastFailure;

  /** Counts one try. */
  void count(Attempt attempt, Instant now) {
    if (attempt.statusCode() != null) {
      answers++;
      answerMillis += attempt.durationMillis();
    }
    if (attempt.success()) {
      successes++;
      lastSuccess = now;
      startAfresh();
    } else {
      failures++;
      lastFailure = now;
      consecutiveFailures++;
      failingSince = failingSince == null ? now : failingSince;
    }
  }

  /** Forgets that it was failing. */
  void startAfresh() {
    consecutiveFailures = 0;
    failingSince = null;
  }

  /** Whether there has been nothing but failures for so long. */
  boolean isFailingFor(Duration patience, Instant now) {
    return failingSince != null && !failingSince.plus(patience).isAfter(now);
  }

  int consecutiveFailures() {
    return consecutiveFailures;
  }

  long successes() {
    return successes;
  }

  long failures() {
    return failures;
  }

  long answers() {
    return answers;
  }

  long answerMillis() {
    return answerMillis;
  }

  Instant lastSuccess() {
    return lastSuccess;
  }

  Instant lastFailure() {
    return lastFailure;
  }
}
