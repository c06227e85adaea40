package org.cadenza.events.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cadenza.events.webhooks.Turns.Waiting;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final int SENDERS = 32;
  private final Turns turns = new Turns(4, SENDERS / 2);

  @Test
  void aTrustedWebhookAloneGetsAllThatOneMayHave() {
    assertEquals(Map.of(1L, 4), turns.share(List.of(trusted(1)), SENDERS, 0));
  }

  @Test
  void whatAWebhookHasAlreadyCounts() {
    assertEquals(Map.of(1L, 1), turns.share(List.of(new Waiting(1, 3, false)), SENDERS, 0));
    assertEquals(Map.of(), turns.share(List.of(new Waiting(1, 4, false)), SENDERS, 0));
  }

  @Test
  void aDoubtfulWebhookHasOneSender() {
    assertEquals(Map.of(1L, 1), turns.share(List.of(doubtful(1)), SENDERS, 0));
    assertEquals(Map.of(), turns.share(List.of(new Waiting(1, 1, true)), SENDERS, 1));
  }

  @Test
  void ninetyDoubtfulWebhooksLeaveHalfOfTheSendersToOthers() {
    List<Waiting> silent = LongStream.range(0, 90).mapToObj(TurnsTest::doubtful).toList();
    assertEquals(16, sum(turns.share(silent, SENDERS, 0)));
    assertEquals(0, sum(turns.share(silent, 16, 16)));

    Map<Long, Integer> shares =
        turns.share(Stream.concat(silent.stream(), Stream.of(trusted(100))).toList(), 16, 16);
    assertEquals(Map.of(100L, 4), shares);
  }

  @Test
  void trustedWebhooksComeBeforeDoubtfulOnes() {
    assertEquals(Map.of(2L, 1), turns.share(List.of(doubtful(1), trusted(2)), 1, 0));
  }

  @Test
  void whoHasFewestIsFirstAndAmongEqualsWhoWaitsLongest() {
    assertEquals(
        Map.of(2L, 1),
        turns.share(List.of(new Waiting(1, 1, false), trusted(2), trusted(3)), 1, 0));
  }

  @Test
  void noneIsLeftOutWhileSendersLast() {
    Map<Long, Integer> shares = turns.share(List.of(trusted(1), trusted(2), trusted(3)), 5, 0);
    assertEquals(5, sum(shares));
    assertTrue(shares.values().stream().allMatch(share -> share <= 2), shares::toString);
  }

  @Test
  void withoutFreeSendersNobodyGetsOne() {
    assertEquals(Map.of(), turns.share(List.of(trusted(1)), 0, 0));
  }

  private static Waiting trusted(long id) {
    return new Waiting(id, 0, false);
  }

  private static Waiting doubtful(long id) {
    return new Waiting(id, 0, true);
  }

  private static int sum(Map<Long, Integer> shares) {
    return shares.values().stream().mapToInt(Integer::intValue).sum();
  }
}
