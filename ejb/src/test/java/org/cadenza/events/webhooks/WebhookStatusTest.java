package org.cadenza.events.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookStatusTest {

  @ParameterizedTest
  @CsvSource({"ACTIVE, DISABLED FAILED", "DISABLED, ACTIVE", "FAILED, ACTIVE DISABLED"})
  void onlyTheseStepsAreAllowed(WebhookStatus from, String allowed) {
    Set<String> expected = Set.of(allowed.split(" ", -1));
    for (WebhookStatus next : WebhookStatus.values()) {
      assertEquals(expected.contains(next.name()), from.mayBecome(next), from + " to " + next);
    }
  }

  @Test
  void inJsonItIsASmallWord() {
    assertEquals("disabled", WebhookStatus.DISABLED.word());
  }
}
