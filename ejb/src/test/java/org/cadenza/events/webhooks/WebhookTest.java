package org.cadenza.events.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.cadenza.events.webhooks.delivery.Attempt;
import org.junit.jupiter.api.Test;

class WebhookTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofHours(24);

  private final Webhook webhook = new Webhook(1, 1, NOW);

  @Test
  void aFailureAloneLeavesItActive() {
    assertFalse(webhook.record(Attempts.status(500, 1), PATIENCE, NOW));
    assertEquals(WebhookStatus.ACTIVE, webhook.status());
    assertEquals(1, webhook.tally().failures());
  }

  @Test
  void theAnswer410DisablesIt() {
    assertTrue(webhook.record(Attempts.status(410, 1), PATIENCE, NOW));
    assertEquals(WebhookStatus.DISABLED, webhook.status());
    assertTrue(webhook.statusReason().contains("410"));
  }

  @Test
  void nothingButFailuresForLongerThanThePatienceMakeItFailed() {
    assertFalse(webhook.record(Attempts.unanswered(), PATIENCE, NOW));
    assertFalse(webhook.record(Attempts.unanswered(), PATIENCE, NOW.plus(PATIENCE).minusNanos(1)));
    assertTrue(webhook.record(Attempts.unanswered(), PATIENCE, NOW.plus(PATIENCE)));
    assertEquals(WebhookStatus.FAILED, webhook.status());
    assertEquals("Nothing but failures for 24 h, at last: no answer", webhook.statusReason());
  }

  @Test
  void aSuccessInBetweenBeginsThePatienceAnew() {
    webhook.record(Attempts.unanswered(), PATIENCE, NOW);
    webhook.record(Attempts.ok(1), PATIENCE, NOW.plusSeconds(1));
    assertFalse(webhook.record(Attempts.unanswered(), PATIENCE, NOW.plus(PATIENCE)));
    assertTrue(webhook.isActive());
  }

  @Test
  void aTryOfOneThatIsOffIsOnlyCounted() {
    webhook.disable("by its owner", NOW);
    assertFalse(webhook.record(Attempts.status(410, 1), Duration.ZERO, NOW));
    assertEquals(WebhookStatus.DISABLED, webhook.status());
    assertEquals("by its owner", webhook.statusReason());
    assertEquals(1, webhook.tally().failures());
  }

  @Test
  void aLongReasonIsCutToWhatTheColumnHolds() {
    Attempt wordy = new Attempt(null, false, 1, null, "x".repeat(600), null, false);
    assertTrue(webhook.record(wordy, Duration.ZERO, NOW));
    assertEquals(500, webhook.statusReason().length());
  }

  @Test
  void switchedOnAgainItStartsWithACleanSlate() {
    webhook.record(Attempts.unanswered(), PATIENCE, NOW);
    webhook.record(Attempts.unanswered(), PATIENCE, NOW.plus(PATIENCE));
    webhook.enable(7, NOW.plus(PATIENCE));
    assertTrue(webhook.isActive());
    assertNull(webhook.statusReason());
    assertEquals(0, webhook.tally().consecutiveFailures());
    assertFalse(webhook.record(Attempts.unanswered(), PATIENCE, NOW.plus(PATIENCE).plusSeconds(1)));
  }
}
