package org.cadenza.server.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.reading.ReadSheet;
import org.cadenza.tracklists.cue.reading.SheetReader;
import org.cadenza.tracklists.cue.reading.UnreadableSheet;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.SheetRefused;
import org.cadenza.tracklists.cue.writing.SheetWriter;
import org.cadenza.tracklists.cue.writing.WrittenSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of our own making and of real tools, held against what Debian's cuetools read in them. */
class SheetCorpusTest {

  private static final System.Logger LOG = System.getLogger(SheetCorpusTest.class.getName());
  private static final int LEAST = 150;

  @TempDir private static Path folder;
  private static CueTools tools;
  private static Map<String, byte[]> corpus;

  @BeforeAll
  static void collect() throws IOException, InterruptedException {
    tools = new CueTools(folder);
    corpus = Corpus.of(tools);
  }

  @Test
  void thereAreManyOfEachKind() {
    assertTrue(corpus.size() >= LEAST, "only " + corpus.size());
    for (String kind : Corpus.kinds()) {
      assertTrue(Corpus.of(corpus, kind) >= 3, kind + ": " + Corpus.of(corpus, kind));
    }
  }

  @Test
  void eachIsReadAndWhatIsWrittenOfItIsReadTheSame() throws Exception {
    int written = 0;
    for (Map.Entry<String, byte[]> each : corpus.entrySet()) {
      CueSheet sheet = read(each).sheet();
      for (Dialect dialect : Dialect.values()) {
        written += isWrittenAndReadTheSame(each.getKey(), sheet, dialect) ? 1 : 0;
      }
    }
    assertTrue(written > 3 * LEAST, "only " + written + " were written");
  }

  private static boolean isWrittenAndReadTheSame(String name, CueSheet sheet, Dialect dialect)
      throws UnreadableSheet {
    try {
      WrittenSheet result = SheetWriter.write(sheet, dialect);
      byte[] bytes = result.text().getBytes(StandardCharsets.UTF_8);
      assertEquals(result.sheet(), SheetReader.read(bytes).sheet(), name + "\n" + result.text());
      return true;
    } catch (SheetRefused e) {
      return false;
    }
  }

  @Test
  void cuetoolsAgreeOnEverySheetThatTheyReadWithoutAWord() throws Exception {
    int agreed = 0;
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : corpus.entrySet()) {
      ReadSheet ours = read(each);
      Path file = tools.file("sheet.cue", each.getValue());
      CueTools.Said tracks =
          tools.run("cueprint", "-d", "%N\n", "-t", "%n|%t|%p\n", file.toString());
      CueTools.Said breaks = tools.run("cuebreakpoints", file.toString());
      if (!tracks.isClean() || !breaks.isClean()) {
        others.add(each.getKey() + ": " + (tracks.error() + breaks.error()).lines().findFirst());
        continue;
      }
      if (ours.encoding().equals("UTF-8")) {
        assertEquals(tracks(ours.sheet()), tracks.lines(), each.getKey());
      } else {
        assertEquals(tracks(ours.sheet()).size(), tracks.lines().size(), each.getKey());
      }
      assertEquals(breaks(ours.sheet()), breaks.lines(), each.getKey());
      agreed++;
    }
    LOG.log(
        System.Logger.Level.INFO,
        agreed
            + " sheets agreed on; cuetools have something to say about\n"
            + String.join("\n", others));
    assertTrue(agreed >= corpus.size() / 2, agreed + " agreed on, others: " + others);
  }

  private static ReadSheet read(Map.Entry<String, byte[]> each) {
    try {
      return SheetReader.read(each.getValue());
    } catch (UnreadableSheet e) {
      throw new AssertionError(each.getKey() + ": " + e.getMessage(), e);
    }
  }

  /** As cueprint says it. */
  private static List<String> tracks(CueSheet sheet) {
    List<String> lines = new ArrayList<>(List.of(Integer.toString(sheet.tracks().size())));
    int number = 0;
    for (CueTrack track : sheet.tracks()) {
      number++;
      lines.add(
          number + "|" + text(track.credits().title()) + "|" + text(track.credits().performer()));
    }
    return lines;
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /** As cuebreakpoints says it: where a track begins, unless a file does. */
  private static List<String> breaks(CueSheet sheet) {
    return sheet.tracks().stream()
        .skip(1)
        .map(track -> track.start().map(IndexPoint::time).orElse(CueTime.ZERO))
        .filter(time -> !time.equals(CueTime.ZERO))
        .map(SheetCorpusTest::minutes)
        .toList();
  }

  private static String minutes(CueTime time) {
    long frames = time.frames();
    return String.format("%d:%02d.%02d", frames / 4500, frames / 75 % 60, frames % 75);
  }
}
