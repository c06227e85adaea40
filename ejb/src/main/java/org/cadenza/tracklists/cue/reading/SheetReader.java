package org.cadenza.tracklists.cue.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.cue.TrackFlag;

/** Reads one sheet, line by line. */
public final class SheetReader {

  private static final int MOST_TRACKS = 1000;
  private static final int LAST_INDEX = 99;

  private final SheetDraft draft = new SheetDraft();
  private final Findings findings = new Findings();
  private boolean isOfRekordbox;

  private SheetReader() {}

  /**
   * Reads a sheet's bytes; how many are too many is the caller's to say.
   *
   * @throws UnreadableSheet if there is no track in it, or a place in no file
   */
  public static ReadSheet read(byte[] bytes) throws UnreadableSheet {
    SheetText text = SheetText.of(bytes);
    SheetReader reader = new SheetReader();
    reader.lines(text.text());
    if (reader.draft.track() == null) {
      throw new UnreadableSheet(0, "This is no cue sheet: it has no TRACK.");
    }
    return new ReadSheet(reader.draft.sheet(), text.encoding(), reader.findings.all());
  }

  /** Lines end as on any system, also the old ones of Apple. */
  private void lines(String text) throws UnreadableSheet {
    int number = 0;
    int begin = 0;
    while (begin <= text.length()) {
      int end = begin;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      number++;
      findings.at(number);
      line(Line.of(number, text.substring(begin, end)));
      boolean isPair =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      begin = end + (isPair ? 2 : 1);
    }
  }

  private void line(Line line) throws UnreadableSheet {
    String rest = line.rest();
    switch (line.command()) {
      case "" -> {}
      case "REM" -> remark(RemarkLine.of(rest));
      case "TITLE" -> once(draft.creditsAtHand().title(text(rest)), line);
      case "PERFORMER" -> once(draft.creditsAtHand().performer(text(rest)), line);
      case "SONGWRITER" -> once(draft.creditsAtHand().songwriter(text(rest)), line);
      case "CATALOG" -> once(draft.catalog(text(rest)), line);
      case "CDTEXTFILE" -> once(draft.cdTextFile(text(rest)), line);
      case "FILE" -> file(rest);
      case "TRACK" -> track(rest);
      case "FLAGS", "ISRC", "PREGAP", "POSTGAP", "INDEX" -> ofTrack(line);
      default -> findings.add("an unknown command is passed over", line.command());
    }
  }

  private String text(String rest) {
    Argument argument = Argument.of(rest);
    if (!argument.isClosed()) {
      findings.add("a quote is not closed", argument.text());
    }
    if (!argument.after().isEmpty()) {
      findings.add("what follows the closing quote is passed over", argument.after());
    }
    return argument.text();
  }

  private void once(boolean isNew, Line line) {
    if (!isNew) {
      findings.add("a second one is passed over", line.command());
    }
  }

  /**
   * What rekordbox writes of a recording says so at its head: its times are hours, minutes and
   * seconds, and each track names the file that was played (Mixxx's issue 13321 shows one).
   */
  private void remark(Remark remark) {
    if (draft.track() == null
        && remark.key().equals("RECORDED_BY")
        && remark.value().startsWith("rekordbox")) {
      isOfRekordbox = true;
      findings.add("its times are read as hours, minutes and seconds", remark.value());
    } else {
      draft.remarksAtHand().add(remark);
    }
  }

  private void file(String rest) {
    FileLine line = FileLine.of(rest);
    if (isOfRekordbox && draft.track() != null && draft.file() >= 0) {
      findings.add("the file that was played is passed over", line.file().name());
      return;
    }
    if (!line.hasType()) {
      findings.add("the file has no type, WAVE is taken for it", line.file().name());
    }
    TrackDraft track = draft.track();
    boolean isOther = draft.file(line.file());
    // One program names its only file once more within each track.
    if (track != null && !track.hasIndexes()) {
      findings.add(
          isOther ? "the file is named within its track" : "the file is named again",
          line.file().name());
    }
  }

  private void track(String rest) throws UnreadableSheet {
    StringTokenizer words = new StringTokenizer(rest);
    String first = words.hasMoreTokens() ? words.nextToken() : "";
    int previous = draft.track() == null ? 0 : draft.track().number();
    long number = TimeReading.number(first);
    boolean isNumbered = number >= 0;
    String mode = isNumbered ? (words.hasMoreTokens() ? words.nextToken() : "") : first;
    if (!isNumbered || number > MOST_TRACKS) {
      findings.add("the track has no number that can be, it is counted", first);
      number = previous + 1L;
    } else if (previous > 0 && number != previous + 1) {
      findings.add("the number does not follow " + previous, first);
    }
    if (number > MOST_TRACKS || draft.tracks() == MOST_TRACKS) {
      throw new UnreadableSheet(
          findings.line(), "The sheet has more than " + MOST_TRACKS + " tracks.");
    }
    if (mode.isEmpty()) {
      findings.add("the track has no mode, AUDIO is taken for it");
      mode = CueTrack.AUDIO;
    }
    draft.begin(new TrackDraft((int) number, mode.toUpperCase(Locale.ROOT)));
  }

  private void ofTrack(Line line) throws UnreadableSheet {
    TrackDraft track = draft.track();
    if (track == null) {
      findings.add("it belongs to a track, and there is none yet", line.command());
      return;
    }
    switch (line.command()) {
      case "FLAGS" -> flags(track, line.rest());
      case "ISRC" -> once(track.isrc(text(line.rest())), line);
      case "PREGAP" -> time(line.rest()).ifPresent(length -> once(track.pregap(length), line));
      case "POSTGAP" -> time(line.rest()).ifPresent(length -> once(track.postgap(length), line));
      default -> index(track, line);
    }
  }

  private void flags(TrackDraft track, String rest) {
    StringTokenizer words = new StringTokenizer(rest);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      TrackFlag.of(word)
          .ifPresentOrElse(
              track.flags::add, () -> findings.add("an unknown flag is passed over", word));
    }
  }

  private void index(TrackDraft track, Line line) throws UnreadableSheet {
    StringTokenizer words = new StringTokenizer(line.rest());
    long number = words.hasMoreTokens() ? TimeReading.number(words.nextToken()) : -1;
    if (number < 0 || number > LAST_INDEX || !words.hasMoreTokens()) {
      findings.add("it is no index with a number and a time, and passed over", line.rest());
      return;
    }
    if (draft.file() < 0) {
      throw new UnreadableSheet(
          line.number(), "Line " + line.number() + " has a time, but no FILE comes before it.");
    }
    time(words.nextToken())
        .ifPresent(
            time -> once(track.index(new IndexPoint((int) number, time, draft.file())), line));
  }

  private Optional<CueTime> time(String text) {
    Optional<TimeReading> reading =
        isOfRekordbox ? TimeReading.ofHours(text.strip()) : TimeReading.of(text.strip());
    if (reading.isEmpty()) {
      findings.add("it is no time, and passed over", text);
    } else if (!reading.get().isUsual()) {
      findings.add("the time is read as " + reading.get().time(), text);
    }
    return reading.map(TimeReading::time);
  }
}
