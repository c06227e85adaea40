package org.cadenza.web.tracklists;

import java.time.LocalDate;
import java.util.List;
import org.cadenza.persistence.Page;
import org.cadenza.tracklists.site.SeenSet;
import org.cadenza.tracklists.site.SetQuery;
import org.cadenza.tracklists.site.SetSearch;

/**
 * Sets that were found by more than one word.
 *
 * @param error why the site did not answer, where sets that we know ourselves stand in for it
 */
record SiteSearchAnswer(
    boolean success,
    List<Item> results,
    long totalCount,
    int page,
    int pageSize,
    boolean hasMore,
    String error,
    boolean cached,
    long processingTimeMs,
    String correlationId) {

  /**
   * A set.
   *
   * @param trackCount null until its page was read, like {@code genre}
   * @param duration null: the site does not say
   * @param confidence which share of the words that were looked for is in its title
   */
  record Item(
      String id,
      String url,
      String title,
      String djName,
      LocalDate date,
      String eventName,
      Integer trackCount,
      String duration,
      String genre,
      double confidence) {

    static Item of(SeenSet set, SetQuery query) {
      return new Item(
          set.id(),
          set.url(),
          set.title(),
          set.performer(),
          set.date(),
          set.event(),
          set.trackCount(),
          null,
          set.genre(),
          Math.round(query.share(set.title()) * 1000) / 1000.0);
    }
  }

  static SiteSearchAnswer of(
      SetSearch.Found found,
      Page<SeenSet> page,
      SetQuery query,
      Stopwatch watch,
      String correlationId) {
    return new SiteSearchAnswer(
        true,
        page.items().stream().map(set -> Item.of(set, query)).toList(),
        page.total(),
        page.asked().page(),
        page.asked().size(),
        (long) page.asked().page() * page.asked().size() < page.total(),
        found.silence(),
        found.cached(),
        watch.millis(),
        correlationId);
  }
}
