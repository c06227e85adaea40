package org.cadenza.events.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.cadenza.events.EventName;
import org.junit.jupiter.api.Test;

class TurnTest {

  private static final Recipient RECIPIENT =
      new Recipient(7, "http://a.example", "", Duration.ofSeconds(1));

  private static List<Parcel> parcels(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(TurnTest::parcel).toList();
  }

  private static Parcel parcel(long id) {
    return new Parcel(id, "", EventName.NEW_SHOW, "{}", RECIPIENT);
  }

  private static List<List<Long>> dealt(int messages, int senders) {
    return Turn.deal(parcels(messages), senders).stream().map(Turn::messageIds).toList();
  }

  @Test
  void everyMessageIsInOneTurnInTheOrderOfTheirTime() {
    assertEquals(List.of(List.of(1L, 2L), List.of(3L, 4L, 5L)), dealt(5, 2));
  }

  @Test
  void noSenderGetsATurnOfNothing() {
    assertEquals(List.of(List.of(1L)), dealt(1, 3));
    assertEquals(List.of(), dealt(0, 3));
  }
}
