package org.cadenza.concerts.downloads.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class QueueOrderTest {

  private static final List<Long> QUEUE = List.of(1L, 2L, 3L, 4L, 5L);
  private static final LongPredicate ALL = id -> true;
  private static final LongPredicate EVEN_AND_FIVE = id -> id % 2 == 0 || id == 5;

  @Test
  void whoMayMoveAllPutsTheNamedOnesFirst() {
    assertEquals(List.of(4L, 2L, 1L, 3L, 5L), QueueOrder.moved(QUEUE, List.of(4L, 2L), ALL));
    assertEquals(
        List.of(5L, 4L, 3L, 2L, 1L), QueueOrder.moved(QUEUE, List.of(5L, 4L, 3L, 2L, 1L), ALL));
  }

  @Test
  void othersKeepTheirPlaces() {
    assertEquals(List.of(1L, 5L, 3L, 2L, 4L), QueueOrder.moved(QUEUE, List.of(5L), EVEN_AND_FIVE));
    assertEquals(
        List.of(1L, 4L, 3L, 5L, 2L), QueueOrder.moved(QUEUE, List.of(4L, 5L, 2L), EVEN_AND_FIVE));
  }

  @Test
  void theFirstStaysFirst() {
    assertEquals(QUEUE, QueueOrder.moved(QUEUE, List.of(1L), ALL));
  }
}
