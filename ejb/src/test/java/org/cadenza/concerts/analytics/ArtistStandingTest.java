package org.cadenza.concerts.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How popular artists are, and who comes first. */
class ArtistStandingTest {

  private final ArtistStanding many = new ArtistStanding(1, 5, 10, 100, 0, null);
  private final ArtistStanding few = new ArtistStanding(2, 9, 5, 900, 4, null);

  @Test
  void popularityWeighsDownloadsAndMonitors() {
    assertEquals("70.0", many.among(10, 4).popularity().toString());
    assertEquals("65.0", few.among(10, 4).popularity().toString());
    assertEquals("70.0", many.among(10, 0).popularity().toString());
    assertNull(new ArtistStanding(3, 1, 0, 0, 0, null).among(0, 0).popularity());
  }

  @Test
  void eachMetricHasItsOwnOrder() {
    assertEquals(List.of(1L, 2L), order(ArtistMetric.DOWNLOADS));
    assertEquals(List.of(2L, 1L), order(ArtistMetric.SHOWS));
    assertEquals(List.of(2L, 1L), order(ArtistMetric.SIZE));
    assertEquals(List.of(1L, 2L), order(ArtistMetric.POPULARITY));
  }

  private List<Long> order(ArtistMetric by) {
    return Stream.of(few, many)
        .map(each -> each.among(10, 4))
        .sorted(by.order())
        .map(ArtistStanding::id)
        .toList();
  }
}
