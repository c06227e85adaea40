package org.cadenza.events.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookTallyTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final WebhookTally tally = new WebhookTally();

  @Test
  void successesAndFailuresAreCountedWithTheirTimes() {
    tally.count(Attempts.ok(200), NOW);
    tally.count(Attempts.status(500, 100), NOW.plusSeconds(1));
    tally.count(Attempts.unanswered(), NOW.plusSeconds(2));
    assertEquals(1, tally.successes());
    assertEquals(2, tally.failures());
    assertEquals(2, tally.consecutiveFailures());
    assertEquals(NOW, tally.lastSuccess());
    assertEquals(NOW.plusSeconds(2), tally.lastFailure());
  }

  @Test
  void onlyAnswersCountForTheAnswerTime() {
    tally.count(Attempts.ok(200), NOW);
    tally.count(Attempts.status(500, 100), NOW);
    tally.count(Attempts.unanswered(), NOW);
    assertEquals(2, tally.answers());
    assertEquals(300, tally.answerMillis());
  }

  @Test
  void aNewOneHasNoTimes() {
    assertNull(tally.lastSuccess());
    assertNull(tally.lastFailure());
    assertFalse(tally.isFailingFor(Duration.ZERO, NOW));
  }

  @Test
  void failingLastsFromTheFirstFailureInARow() {
    tally.count(Attempts.unanswered(), NOW);
    tally.count(Attempts.unanswered(), NOW.plusSeconds(60));
    assertFalse(tally.isFailingFor(DAY, NOW.plus(DAY).minusSeconds(1)));
    assertTrue(tally.isFailingFor(DAY, NOW.plus(DAY)));
  }

  @Test
  void aSuccessEndsFailing() {
    tally.count(Attempts.unanswered(), NOW);
    tally.count(Attempts.ok(1), NOW.plusSeconds(1));
    assertEquals(0, tally.consecutiveFailures());
    assertFalse(tally.isFailingFor(DAY, NOW.plus(DAY).plusSeconds(1)));
  }

  @Test
  void aFreshStartForgetsFailingButNotTheCounts() {
    tally.count(Attempts.unanswered(), NOW);
    tally.startAfresh();
    assertEquals(0, tally.consecutiveFailures());
    assertFalse(tally.isFailingFor(DAY, NOW.plus(DAY)));
    assertEquals(1, tally.failures());
  }
}
