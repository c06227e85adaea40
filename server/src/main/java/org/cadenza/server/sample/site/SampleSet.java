package org.cadenza.server.sample.site;

import java.util.List;
import java.util.Locale;

/**
 * A set and its page, in the structure that pages of the real site have.
 *
 * @param id by which the site knows it
 * @param title such as {@code DJ - Event, Venue, Country 2024-01-15}
 * @param genre empty for none
 */
public record SampleSet(String id, String title, String genre, List<Row> rows) {

  /**
   * A row of the page.
   *
   * @param number such as {@code 01}, or {@code w/}
   * @param cueSeconds 0 if nobody has timed it
   * @param name such as {@code Artist - Title (Someone Remix)}
   * @param label empty for none
   * @param identified whether somebody has recognised it
   */
  public record Row(String number, int cueSeconds, String name, String label, boolean identified) {}

  /** The path of the page. */
  public String path() {
    return "/tracklist/"
        + id
        + "/"
        + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
        + ".html";
  }

  String html() {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html><html><head><title>").append(escaped(title));
    html.append("</title><meta property=\"og:title\" content=\"").append(escaped(title));
    html.append("\"></head><body><div id=\"tlTab\" itemscope itemtype=\"")
        .append("http://schema.org/MusicPlaylist\" data-id=\"")
        .append(id)
        .append("\">")
        .append("<meta itemprop=\"numTracks\"\n content=\"")
        .append(rows.size())
        .append("\">");
    if (!genre.isEmpty()) {
      html.append("<meta itemprop=\"genre\" content=\"").append(escaped(genre)).append("\">");
    }
    for (int i = 0; i < rows.size(); i++) {
      row(html, i + 1, rows.get(i));
    }
    return html.append("</div></body></html>").toString();
  }

  private static void row(StringBuilder html, int place, Row row) {
    html.append("<div class=\"tlpTog bItm tlpItem\" id=\"tlp_")
        .append(place)
        .append("\" data-trno=\"")
        .append(place - 1)
        .append("\" data-isided=\"")
        .append(row.identified())
        .append("\"><input type=\"hidden\" id=\"tlp")
        .append(place)
        .append("_cue_seconds\" value=\"")
        .append(row.cueSeconds())
        .append("\"><span id=\"tlp")
        .append(place)
        .append("_tracknumber_value\">")
        .append(row.number())
        .append("</span><div itemprop=\"track\" itemtype=\"http://schema.org/MusicRecording\">")
        .append("<meta itemprop=\"name\" content=\"")
        .append(escaped(row.name()))
        .append("\"><span class=\"trackValue\">")
        .append(escaped(row.name()))
        .append("</span>");
    if (!row.label().isEmpty()) {
      html.append("<span class=\"trackLabel\">").append(escaped(row.label())).append("</span>");
    }
    html.append("</div></div>\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
