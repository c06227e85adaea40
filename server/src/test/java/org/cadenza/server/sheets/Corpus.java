package org.cadenza.server.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.server.sample.sheets.Sheets;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.SheetRefused;
import org.cadenza.tracklists.cue.writing.SheetWriter;

/** Sheets of our own making and of real tools, by their names. */
final class Corpus {

  private static final Path BY_HAND = Path.of("src/test/resources/sheets");
  private static final int SEEDS = 18;
  private static final int TOOL_SEEDS = 15;
  private static final int TRACKS = 4;
  private static final int SECONDS = 4 * 120 + 60;

  private final Map<String, byte[]> sheets = new LinkedHashMap<>();

  private Corpus() {}

  static Map<String, byte[]> of(CueTools tools) throws IOException, InterruptedException {
    Corpus corpus = new Corpus();
    corpus.byHand();
    corpus.ours();
    corpus.ofTools(tools);
    return corpus.sheets;
  }

  /** As other programs and people write them. */
  private void byHand() throws IOException {
    try (Stream<Path> files = Files.list(BY_HAND)) {
      files
          .filter(file -> file.toString().endsWith(".cue"))
          .sorted()
          .forEach(
              file -> {
                try {
                  put("by hand/" + file.getFileName(), Files.readAllBytes(file));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    byte[] plain = Files.readAllBytes(BY_HAND.resolve("accents.cue"));
    String text = new String(plain, StandardCharsets.UTF_8);
    put("by hand/accents in Windows-1252", text.getBytes(Charset.forName("windows-1252")));
    put("by hand/accents with a mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    put("by hand/accents in UTF-16", text.getBytes(StandardCharsets.UTF_16));
    put(
        "by hand/accents of an old Apple",
        text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8));
    String cyrillic = Files.readString(BY_HAND.resolve("cyrillic.cue"));
    put("by hand/cyrillic in Windows-1251", cyrillic.getBytes(Charset.forName("windows-1251")));
    String kana = Files.readString(BY_HAND.resolve("kana.cue"));
    put("by hand/kana in Shift-JIS", kana.getBytes(Charset.forName("Shift_JIS")));
  }

  private void ours() {
    for (Dialect dialect : Dialect.values()) {
      for (int seed = 0; seed < SEEDS; seed++) {
        byte[] sheet = written(Sheets.of(seed), dialect);
        put("ours/" + dialect.word() + " " + seed, sheet);
      }
    }
  }

  private void ofTools(CueTools tools) throws IOException, InterruptedException {
    Path flac = tools.silence(SECONDS);
    for (int seed = 0; seed < TOOL_SEEDS; seed++) {
      byte[] sheet = written(Sheets.ofTracks(seed, TRACKS), Dialect.STANDARD);
      put("cueconvert/" + seed, tools.converted(sheet, "cue"));
      put("cueconvert by toc/" + seed, tools.converted(sheet, "toc", "cue"));
      put("flac/" + seed, tools.throughFlac(sheet, flac));
      if (seed < 3) {
        put("ffmpeg/" + seed, tools.throughFfmpeg(sheet, flac));
      }
    }
  }

  /** Nothing where it is refused. */
  private static byte[] written(CueSheet sheet, Dialect dialect) {
    try {
      return SheetWriter.write(sheet, dialect).text().getBytes(StandardCharsets.UTF_8);
    } catch (SheetRefused e) {
      return new byte[0];
    }
  }

  private void put(String name, byte[] sheet) {
    if (sheet.length > 0) {
      sheets.put(name, sheet);
    }
  }

  /** How many there are of a kind. */
  static long of(Map<String, byte[]> sheets, String kind) {
    return sheets.keySet().stream().filter(name -> name.startsWith(kind + "/")).count();
  }

  /** All kinds. */
  static List<String> kinds() {
    return List.of("by hand", "ours", "cueconvert", "cueconvert by toc", "flac", "ffmpeg");
  }
}
