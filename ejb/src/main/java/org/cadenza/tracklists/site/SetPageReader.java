package org.cadenza.tracklists.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cadenza.tracklists.tracks.TrackTexts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the page of a set. Its structure is nowhere described: it is what pages of 2023 and the
 * programs that read them have in common. Where a page says beats and keys none of those tells; the
 * classes {@code bpm} and {@code key} are a guess.
 */
public final class SetPageReader {

  private static final String ROWS = "div.tlpItem";

  private SetPageReader() {}

  /**
   * Reads one; a failure if there is no list in it.
   *
   * @param words what it is called if it does not say
   */
  public static SetPage read(String html, String words) throws NoSetPage {
    Document page = Jsoup.parse(html);
    Element list = page.selectFirst("#tlTab");
    if (list == null) {
      throw RobotCheck.is(page)
          ? new NoSetPage(
              NoSetPage.Reason.BLOCKED, "The site asks whether we are a robot, and we are one")
          : new NoSetPage(NoSetPage.Reason.NO_LIST, "There is no tracklist on this page");
    }
    List<SetRow> rows = new ArrayList<>();
    // Rows within rows would be read again and again.
    if (list.selectFirst(ROWS + " " + ROWS) == null) {
      for (Element row : list.select(ROWS)) {
        rows.add(row(row));
        SetPage.requireRoom(rows);
      }
    }
    if (rows.isEmpty()) {
      throw new NoSetPage(NoSetPage.Reason.NO_LIST, "The tracklist on this page has no tracks");
    }
    String title = title(page, list);
    return new SetPage(
        title.isEmpty() ? TrackTexts.name(words) : title,
        TrackTexts.word(ofList(list, "genre")),
        rows);
  }

  private static String title(Document page, Element list) {
    Element social = page.selectFirst("meta[property=og:title]");
    String title = social == null ? "" : social.attr("content").strip();
    if (title.isEmpty()) {
      title = ofList(list, "name") == null ? page.title() : ofList(list, "name");
    }
    return TrackTexts.name(TrackCredit.line(title));
  }

  private static SetRow row(Element row) {
    TrackCredit credit = credit(row);
    boolean isKnown = !row.hasAttr("data-isided") || row.attr("data-isided").equals("true");
    Element cue = row.selectFirst("input[id$=_cue_seconds]");
    Element number = row.selectFirst("[id$=_tracknumber_value]");
    return new SetRow(
        TrackTexts.name(credit.artist()),
        TrackTexts.name(credit.title()),
        TrackTexts.word(credit.remix()),
        TrackTexts.word(label(row)),
        cue == null ? null : seconds(cue.attr("value")),
        number != null && number.text().strip().startsWith("w/"),
        isKnown && credit.isKnown(),
        TrackTexts.bpm(text(row, ".bpm").replaceFirst("(?i)\\s*bpm$", "")),
        TrackTexts.key(text(row, ".key")));
  }

  private static TrackCredit credit(Element row) {
    String name = meta(row, "name");
    TrackCredit credit = TrackCredit.of(name == null ? text(row, ".trackValue") : name);
    String artist = meta(row, "byArtist");
    if (credit.artist().equals(TrackCredit.UNKNOWN) && artist != null) {
      credit = new TrackCredit(artist, credit.title(), credit.remix());
    }
    return credit.edited(text(row, ".trackEditData"));
  }

  private static String label(Element row) {
    String publisher = meta(row, "publisher");
    if (publisher != null) {
      return publisher;
    }
    String shown =
        row.select(".trackLabel").stream()
            .map(element -> element.text().strip())
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return shown.isEmpty() ? null : shown;
  }

  /** What a page says to machines of the whole list, beside its rows; null if it does not. */
  private static String ofList(Element list, String property) {
    return content(list.selectFirst("> meta[itemprop=" + property + "]"));
  }

  /** What it says to them of a track. */
  private static String meta(Element row, String property) {
    return content(row.selectFirst("meta[itemprop=" + property + "]"));
  }

  private static String content(Element meta) {
    String content = meta == null ? "" : TrackCredit.line(meta.attr("content"));
    return content.isEmpty() ? null : content;
  }

  private static String text(Element row, String query) {
    Element element = row.selectFirst(query);
    return element == null ? "" : element.text().strip();
  }

  private static Integer seconds(String value) {
    return value.matches("[0-9]{1,7}") ? Integer.valueOf(value) : null;
  }
}
