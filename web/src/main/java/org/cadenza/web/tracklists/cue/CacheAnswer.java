package org.cadenza.web.tracklists.cue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cadenza.tracklists.sheets.SheetCache;

/**
 * What is remembered, since the start of the server; sizes in millions of characters.
 *
 * @param hitRate of 1; null if nothing was wanted
 */
record CacheAnswer(
    Double hitRate,
    long totalRequests,
    long cacheHits,
    long cacheMisses,
    int cachedItems,
    double cacheSizeMb,
    Memory memoryUsage,
    Map<String, Long> popularFormats) {

  record Memory(double usedMb, double availableMb, double utilization) {}

  static CacheAnswer of(SheetCache.Figures figures) {
    long all = figures.hits() + figures.misses();
    Map<String, Long> popular = new LinkedHashMap<>();
    figures.wanted().entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
        .forEach(each -> popular.put(each.getKey().word(), each.getValue()));
    return new CacheAnswer(
        all == 0 ? null : rounded((double) figures.hits() / all),
        all,
        figures.hits(),
        figures.misses(),
        figures.items(),
        rounded(figures.used() / 1e6),
        new Memory(
            rounded(figures.used() / 1e6),
            rounded((figures.room() - figures.used()) / 1e6),
            rounded((double) figures.used() / figures.room())),
        popular);
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
