package org.cadenza.server.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.io.FileUtils;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.sample.sheets.Sheets;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.reading.SheetReader;
import org.cadenza.tracklists.cue.reading.UnreadableSheet;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.SheetRefused;
import org.cadenza.tracklists.cue.writing.SheetWriter;

/**
 * Sheets of 20 tracks, read and written on one core; beside decoding the same bytes and splitting
 * them into lines, and beside cueconvert, a process for each.
 */
final class CueBench implements Benchmark {

  private static final int SHEETS = 1000;
  private static final int TRACKS = 20;
  private static final int ROUNDS = 7;
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final int PROCESSES = 200;

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    Figures out = surroundings.out();
    List<byte[]> sheets = sheets();
    out.title(String.format("cue: %,d sheets of %d tracks, on one core", SHEETS, TRACKS));
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    rate(sheets, CueBench::readAndWritten);
    rate(sheets, CueBench::decodedAndSplit);
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(rate(sheets, CueBench::readAndWritten));
      bare.add(rate(sheets, CueBench::decodedAndSplit));
    }
    double converted = converted(sheets);
    out.fact("read and written    %,10.0f sheets/s", Median.of(ours));
    out.fact("decoded and split   %,10.0f sheets/s", Median.of(bare));
    out.fact("cueconvert          %,10.0f sheets/s, a process for each", converted);
    out.fact("times the rate of cueconvert: %.0f", Median.of(ours) / converted);
    out.atLeast(
        "read and written, of the rate of decoding and splitting",
        Median.of(ours) / Median.of(bare),
        0.2);
  }

  private static List<byte[]> sheets() {
    List<byte[]> sheets = new ArrayList<>();
    for (int seed = 0; seed < SHEETS; seed++) {
      sheets.add(text(Sheets.ofTracks(seed, TRACKS)).getBytes(StandardCharsets.UTF_8));
    }
    return sheets;
  }

  private static String text(CueSheet sheet) {
    try {
      return SheetWriter.write(sheet, Dialect.STANDARD).text();
    } catch (SheetRefused e) {
      throw new StepFailed("a sheet cannot be written: " + e.getMessage());
    }
  }

  private static int readAndWritten(byte[] bytes) {
    try {
      return text(SheetReader.read(bytes).sheet()).length();
    } catch (UnreadableSheet e) {
      throw new StepFailed("a sheet cannot be read: " + e.getMessage());
    }
  }

  private static int decodedAndSplit(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).split("\r\n", -1).length;
  }

  /** Sheets a second of this thread's CPU time. */
  private static double rate(List<byte[]> sheets, ToIntFunction<byte[]> work) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long took = 0;
    long done = 0;
    long made = 0;
    while (took < ROUND.toNanos()) {
      for (byte[] sheet : sheets) {
        made += work.applyAsInt(sheet);
      }
      done += sheets.size();
      took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
    }
    if (made == 0) {
      throw new StepFailed("nothing was made of the sheets");
    }
    return done * 1e9 / took;
  }

  /** Sheets a second on the clock, process after process. */
  private static double converted(List<byte[]> sheets) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cadenza-cue");
    try {
      Path source = folder.resolve("sheet.cue");
      long took = 0;
      for (byte[] sheet : sheets.subList(0, PROCESSES)) {
        Files.write(source, sheet);
        long begin = System.nanoTime();
        Process process =
            new ProcessBuilder("cueconvert", "-o", "cue", source.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        took += System.nanoTime() - begin;
      }
      return PROCESSES * 1e9 / took;
    } finally {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }
}
