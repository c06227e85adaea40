package org.cadenza.tracklists.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.tracklists.tracks.TrackTexts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads pages that list sets: what a search has found, or what a DJ has played. */
final class SearchPageReader {

  private static final int MOST = 500;

  private SearchPageReader() {}

  /** The sets in their order, each once; a failure if it is a robot check. */
  static List<SeenSet> read(String html, URI site, Instant now) throws NoSetPage {
    Document page = Jsoup.parse(html);
    Map<String, SeenSet> sets = new LinkedHashMap<>();
    for (Element link : page.select("a[href*=/tracklist/]")) {
      SetAddress address = address(link.attr("href").strip(), site);
      String title = TrackTexts.name(TrackCredit.line(link.text()));
      if (address != null && !title.isEmpty() && sets.size() < MOST) {
        sets.putIfAbsent(address.id(), set(address, site, title, now));
      }
    }
    if (sets.isEmpty() && RobotCheck.is(page)) {
      throw new NoSetPage(
          NoSetPage.Reason.BLOCKED, "The site asks whether we are a robot, and we are one");
    }
    return List.copyOf(sets.values());
  }

  /** Null for links that lead elsewhere, such as those for sharing. */
  private static SetAddress address(String link, URI site) {
    try {
      return SetAddress.of(site.resolve(new URI(link)).toString(), site).orElse(null);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static SeenSet set(SetAddress address, URI site, String title, Instant now) {
    SetTitle parts = SetTitle.of(title);
    return new SeenSet(
        address.id(),
        site + address.path(),
        title,
        parts.performer(),
        parts.event(),
        parts.venue(),
        parts.date(),
        null,
        null,
        now);
  }
}
