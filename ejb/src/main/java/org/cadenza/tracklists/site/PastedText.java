package org.cadenza.tracklists.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.tracklists.tracks.TrackTexts;

/**
 * Text that somebody has copied from a page, or typed: a track a line, such as {@code [01:02:30]
 * 12. Artist - Title (Someone Remix) [LABEL]} or {@code w/ Artist - Title}. Where some lines have a
 * time, a number or "w/", the first of the others before them is the title, and the rest is talk.
 */
public final class PastedText {

  private static final Pattern TIME =
      Pattern.compile("^[\\[(]?(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)[\\])]?\\s+(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("^#?(\\d{1,3})([.):]?)\\s+(?=\\S)");
  private static final Pattern TOGETHER =
      Pattern.compile("^\\[?w/\\]?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATOR = Pattern.compile("^[-\u2013\u2014|]\\s+");
  private static final Pattern LABEL = Pattern.compile("(.*\\S)\\s*\\[([^\\[\\]]+)\\]$");

  private PastedText() {}

  private record Line(String text, Integer seconds, boolean numbered, boolean together) {

    /**
     * Reads one.
     *
     * @param next the number that a track would have here
     */
    static Line of(String raw, int next) {
      String rest = withoutNumber(raw, next);
      boolean isNumbered = rest.length() < raw.length();
      Matcher time = TIME.matcher(rest);
      Integer seconds = null;
      if (time.find()) {
        seconds = seconds(time);
        String after = SEPARATOR.matcher(rest.substring(time.end())).replaceFirst("");
        rest = isNumbered ? after : withoutNumber(after, next);
      }
      Matcher together = TOGETHER.matcher(rest);
      boolean isTogether = together.find();
      return new Line(
          isTogether ? rest.substring(together.end()).strip() : rest,
          seconds,
          isNumbered,
          isTogether);
    }

    /** A number without a dot is one only in its turn: there are artists that begin with one. */
    private static String withoutNumber(String text, int next) {
      Matcher number = NUMBER.matcher(text);
      boolean isNumber =
          number.find()
              && (!number.group(2).isEmpty() || Integer.parseInt(number.group(1)) == next);
      return isNumber ? text.substring(number.end()) : text;
    }

    private static int seconds(Matcher time) {
      int hours = time.group(1) == null ? 0 : Integer.parseInt(time.group(1));
      return (hours * 60 + Integer.parseInt(time.group(2))) * 60 + Integer.parseInt(time.group(3));
    }

    boolean isMarked() {
      return seconds != null || numbered || together;
    }

    SetRow row() {
      Matcher label = LABEL.matcher(text);
      boolean hasLabel = label.matches();
      TrackCredit credit = TrackCredit.of(hasLabel ? label.group(1) : text);
      return new SetRow(
          TrackTexts.name(credit.artist()),
          TrackTexts.name(credit.title()),
          TrackTexts.word(credit.remix()),
          hasLabel ? TrackTexts.word(label.group(2)) : null,
          seconds,
          together,
          credit.isKnown(),
          null,
          null);
    }
  }

  /**
   * Reads one.
   *
   * @param otherwise the title, if the text has none
   */
  public static SetPage read(String text, String otherwise) throws NoSetPage {
    List<Line> lines = lines(text);
    boolean isMarked = lines.stream().anyMatch(Line::isMarked);
    String title = null;
    List<SetRow> rows = new ArrayList<>();
    for (Line line : lines) {
      if (isMarked ? line.isMarked() : PastedBlocks.isName(line.text())) {
        rows.add(line.row());
        SetPage.requireRoom(rows);
      } else if (title == null && rows.isEmpty()) {
        title = line.text();
      }
    }
    if (rows.isEmpty()) {
      throw new NoSetPage(
          NoSetPage.Reason.NO_LIST, "No line of the text is a track (Artist - Title)");
    }
    return new SetPage(TrackTexts.name(title == null ? otherwise : title), null, rows);
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int next = 1;
    for (String raw : PastedBlocks.lines(text)) {
      Line line = Line.of(raw, next);
      next += line.isMarked() && !line.together() ? 1 : 0;
      lines.add(line);
    }
    return lines;
  }
}
