package org.cadenza.concerts.downloads.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueueOrderTest {

  private static final List<Long> QUEUE = List.of(1L, 2L, 3L, 4L, 5L);

  private static boolean all(long id) {
    return id > 0;
  }

  private static boolean evenAndFive(long id) {
    return id % 2 == 0 || id == 5;
  }

  @Test
  void whoMayMoveAllPutsTheNamedOnesFirst() {
    assertEquals(
        List.of(4L, 2L, 1L, 3L, 5L), QueueOrder.moved(QUEUE, List.of(4L, 2L), QueueOrderTest::all));
    assertEquals(
        List.of(5L, 4L, 3L, 2L, 1L),
        QueueOrder.moved(QUEUE, List.of(5L, 4L, 3L, 2L, 1L), QueueOrderTest::all));
  }

  @Test
  void othersKeepTheirPlaces() {
    assertEquals(
        List.of(1L, 5L, 3L, 2L, 4L),
        QueueOrder.moved(QUEUE, List.of(5L), QueueOrderTest::evenAndFive));
    assertEquals(
        List.of(1L, 4L, 3L, 5L, 2L),
        QueueOrder.moved(QUEUE, List.of(4L, 5L, 2L), QueueOrderTest::evenAndFive));
  }

  @Test
  void theFirstStaysFirst() {
    assertEquals(QUEUE, QueueOrder.moved(QUEUE, List.of(1L), QueueOrderTest::all));
  }
}
