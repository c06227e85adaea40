package org.cadenza.server.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void isInTheMiddleOrBetweenTheTwoThatAre() {
    assertEquals(2, Median.of(List.of(9.0, 1.0, 2.0)));
    assertEquals(1.5, Median.of(List.of(1.0, 2.0)));
  }

  @Test
  void aPercentileIsNotExceededByThatManyPercent() {
    List<Long> hundred = LongStream.rangeClosed(1, 100).boxed().toList();
    assertEquals(95, Median.percentile(hundred, 95));
    assertEquals(99, Median.percentile(hundred, 99));
    assertEquals(7, Median.percentile(List.of(7L), 50));
  }
}
