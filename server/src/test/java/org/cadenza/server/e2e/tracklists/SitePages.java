package org.cadenza.server.e2e.tracklists;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.site.SampleSet;

/** Pages of the sample site, each of a set of its own. */
final class SitePages {

  static final String SITE = "https://www.1001tracklists.com";

  private SitePages() {}

  /** One with two tracks that are timed. */
  static String page() {
    String id = "b" + UUID.randomUUID().toString().substring(0, 12);
    SampleSet set =
        new SampleSet(
            id,
            "Somebody - Evening " + id,
            "",
            List.of(
                new SampleSet.Row("01", 0, "First - One", "", true),
                new SampleSet.Row("02", 240, "Second - Two", "", true)));
    Product.upstream().site().put(set);
    return SITE + set.path();
  }

  /** So many. */
  static List<String> pages(int count) {
    return IntStream.range(0, count).mapToObj(i -> page()).toList();
  }

  /** One that the site does not have. */
  static String none() {
    return SITE + "/tracklist/none" + UUID.randomUUID().toString().substring(0, 8) + "/none.html";
  }

  /** How often a page was asked for. */
  static long asked(String url) {
    String path = url.substring(SITE.length());
    return Product.upstream().log().requests().stream()
        .filter(request -> request.target().contains(path))
        .count();
  }
}
