package org.cadenza.events.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageStateTest {

  @ParameterizedTest
  @CsvSource({
    "PENDING, IN_PROGRESS FAILED CANCELED",
    "IN_PROGRESS, PENDING DELIVERED FAILED",
    "DELIVERED, ''",
    "FAILED, PENDING",
    "CANCELED, PENDING"
  })
  void onlyTheseStepsAreAllowed(MessageState from, String allowed) {
    Set<String> expected = Set.of(allowed.split(" ", -1));
    for (MessageState next : MessageState.values()) {
      assertEquals(expected.contains(next.name()), from.mayBecome(next), from + " to " + next);
    }
  }
}
