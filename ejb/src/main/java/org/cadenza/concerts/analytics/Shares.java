package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of a whole in percent with one decimal, which add up to 100.0: the largest remainders are
 * rounded up (Hamilton's method).
 */
final class Shares {

  private static final long WHOLE = 1000;

  private Shares() {}

  /** By the names of the parts, in their order; all zero where there is nothing. */
  static Map<String, BigDecimal> of(Map<String, Long> parts) {
    long total = parts.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> tenths = new LinkedHashMap<>();
    parts.forEach((name, part) -> tenths.put(name, total == 0 ? 0 : part * WHOLE / total));
    long missing = total == 0 ? 0 : WHOLE - tenths.values().stream().mapToLong(t -> t).sum();
    List<String> byRemainder = new ArrayList<>(parts.keySet());
    byRemainder.sort(
        Comparator.comparingLong((String name) -> total == 0 ? 0 : parts.get(name) * WHOLE % total)
            .reversed());
    byRemainder.stream().limit(missing).forEach(name -> tenths.merge(name, 1L, Long::sum));
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    tenths.forEach((name, tenth) -> shares.put(name, BigDecimal.valueOf(tenth, 1)));
    return shares;
  }
}
