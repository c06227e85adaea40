package org.cadenza.concerts.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Shares that add up, and changes in words. */
class SharesTest {

  private final Random random = new Random(1);

  private static BigDecimal sum(Map<String, BigDecimal> shares) {
    return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void thirdsAddUpToAHundred() {
    Map<String, Long> thirds = new LinkedHashMap<>();
    thirds.put("a", 1L);
    thirds.put("b", 1L);
    thirds.put("c", 1L);
    Map<String, BigDecimal> shares = Shares.of(thirds);
    assertEquals("{a=33.4, b=33.3, c=33.3}", shares.toString());
    assertEquals(new BigDecimal("100.0"), sum(shares));
  }

  @RepeatedTest(20)
  void whateverThePartsAreTheyAddUp() {
    Map<String, Long> parts = new LinkedHashMap<>();
    for (int i = 0; i <= random.nextInt(40); i++) {
      parts.put("part " + i, 1L + random.nextInt(10_000));
    }
    assertEquals(new BigDecimal("100.0"), sum(Shares.of(parts)));
  }

  @Test
  void nothingHasNoShare() {
    assertEquals(new BigDecimal("0.0"), Shares.of(Map.of("a", 0L)).get("a"));
  }

  @Test
  void aChangeIsToldWithItsSignAndOnlyFromSomething() {
    assertEquals("+15%", Change.between(100, 115));
    assertEquals("-50%", Change.between(2, 1));
    assertEquals("+0%", Change.between(3, 3));
    assertNull(Change.between(0, 5));
    assertEquals("decreasing", Change.direction(2, 1));
    assertEquals("stable", Change.direction(1, 1));
  }
}
