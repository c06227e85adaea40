package org.cadenza.web.tracklists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cadenza.persistence.Page;
import org.cadenza.tracklists.site.SeenSet;

/**
 * Sets that were found.
 *
 * @param cacheHit whether the site was not asked, or did not answer
 */
record SearchAnswer(
    List<Item> results,
    Pages pagination,
    Asked queryInfo,
    boolean cacheHit,
    double responseTimeMs,
    String correlationId) {

  /**
   * A set.
   *
   * @param setType null: the site does not say
   * @param duration null: likewise
   * @param trackCount null until its page was read, like {@code genre}
   * @param sourceUrl where it was found; null for a track, of which the site was not asked
   */
  record Item(
      String djName,
      String eventName,
      LocalDate date,
      String venue,
      String setType,
      String url,
      String duration,
      Integer trackCount,
      String genre,
      Instant scrapedAt,
      String sourceUrl) {

    static Item of(SeenSet set, String source) {
      return new Item(
          set.performer(),
          set.event(),
          set.date(),
          set.venue(),
          null,
          set.url(),
          null,
          set.trackCount(),
          set.genre(),
          set.seenAt(),
          source);
    }
  }

  record Pages(
      int page, int limit, long totalPages, long totalItems, boolean hasNext, boolean hasPrevious) {

    static Pages of(Page<?> page) {
      int size = page.asked().size();
      long pages = (page.total() + size - 1) / size;
      return new Pages(
          page.asked().page(),
          size,
          pages,
          page.total(),
          page.asked().page() < pages,
          page.asked().page() > 1);
    }
  }

  record Asked(String query, String searchType, List<String> filtersApplied) {}
}
