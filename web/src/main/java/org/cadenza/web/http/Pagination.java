package org.cadenza.web.http;

import org.cadenza.persistence.Page;

/** Where a page lies among all, as every list tells it. */
public record Pagination(int page, int pageSize, long total, boolean hasNext, boolean hasPrev) {

  /** Of a page that was read. */
  public static Pagination of(Page<?> page) {
    Page.Asked asked = page.asked();
    return new Pagination(
        asked.page(),
        asked.size(),
        page.total(),
        (long) asked.page() * asked.size() < page.total(),
        asked.page() > 1);
  }

  /** What a request asks for: {@code page} from 1, {@code page_size} from 1 to 100, or 20. */
  public static Page.Asked asked(Params params) {
    return new Page.Asked(
        params.integer("page", 1, 1, Integer.MAX_VALUE), params.integer("page_size", 20, 1, 100));
  }
}
