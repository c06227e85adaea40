package org.cadenza.events.webhooks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant YESTERDAY = Instant.parse("2025-12-31T00:00:00Z");

  @Test
  void aWebhookThatHadASuccessAndAnswersSoonIsNotDoubtful() {
    assertFalse(new Standing(1, 0, YESTERDAY, 3, NOW.minusMillis(1_500)).isDoubtful(NOW));
  }

  @Test
  void aWebhookThatNeverHadASuccessIsDoubtful() {
    assertTrue(new Standing(1, 0, null, 1, NOW).isDoubtful(NOW));
  }

  @Test
  void aWebhookThatFailedLastIsDoubtful() {
    assertTrue(new Standing(1, 1, YESTERDAY, 1, NOW).isDoubtful(NOW));
  }

  @Test
  void aWebhookThatHasBeenSilentForMoreThanTwoSecondsIsDoubtful() {
    assertTrue(new Standing(1, 0, YESTERDAY, 3, NOW.minusMillis(2_001)).isDoubtful(NOW));
  }
}
