package org.cadenza.server.sample.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.cadenza.server.sample.http.Fields;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/** The site's pages, which can be changed while it runs. */
public final class SampleSite {

  private static final String CHALLENGE =
      "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>"
          + "<form id=\"challenge-form\" action=\"/captcha\"></form></body></html>";

  private final Map<String, SampleSet> sets = new ConcurrentSkipListMap<>();
  private volatile boolean blocking;
  private volatile Duration delay = Duration.ZERO;

  /** Has a page from now on, or another one in its place. */
  public void put(SampleSet set) {
    sets.put(set.id(), set);
  }

  /** Whether it takes everybody for a robot from now on. */
  public void block(boolean wanted) {
    blocking = wanted;
  }

  /** How long it thinks about each page from now on. */
  public void delay(Duration wanted) {
    delay = wanted;
  }

  /** The page of a set; other words behind its id lead to those that it has now. */
  public Reply page(Request request) {
    think();
    String[] path = request.path().split("/", -1);
    SampleSet set = path.length > 2 ? sets.get(path[2]) : null;
    if (set == null && !blocking) {
      throw new Refusal(404, "no such set");
    }
    if (!blocking && !request.path().equals(set.path())) {
      return Reply.of(301, Map.of("Location", set.path()), new byte[0]);
    }
    return html(blocking ? CHALLENGE : set.html());
  }

  private void think() {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Links to all sets whose title has each word that is looked for. */
  public Reply search(Request request) {
    return blocking
        ? html(CHALLENGE)
        : links(Fields.parse(request.body()).getOrDefault("main_search", ""));
  }

  /** Links to all sets of a DJ, by the words in the path. */
  public Reply listing(Request request) {
    String[] path = request.path().split("/", -1);
    String words = path[path.length - 2].replace('-', ' ');
    if (!blocking && sets.values().stream().noneMatch(set -> has(set, words))) {
      throw new Refusal(404, "no such DJ");
    }
    return blocking ? html(CHALLENGE) : links(words);
  }

  private static boolean has(SampleSet set, String words) {
    String title = set.title().toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .allMatch(title::contains);
  }

  private Reply links(String words) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head></head><body>");
    for (SampleSet set : sets.values()) {
      if (has(set, words)) {
        html.append("<div class=\"bItm\"><div class=\"bTitle\"><a href=\"")
            .append(set.path())
            .append("\">")
            .append(SampleSet.escaped(set.title()))
            .append("</a></div></div>");
      }
    }
    return html(html.append("</body></html>").toString());
  }

  private static Reply html(String text) {
    return Reply.of(
        200,
        Map.of("Content-Type", "text/html; charset=utf-8"),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
