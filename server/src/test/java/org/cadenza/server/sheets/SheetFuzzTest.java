package org.cadenza.server.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cadenza.server.sample.sheets.SpoiledSheets;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.reading.ReadSheet;
import org.cadenza.tracklists.cue.reading.SheetReader;
import org.cadenza.tracklists.cue.reading.UnreadableSheet;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.SheetRefused;
import org.cadenza.tracklists.cue.writing.SheetWriter;
import org.cadenza.tracklists.cue.writing.WrittenSheet;
import org.junit.jupiter.api.Test;

class SheetFuzzTest {

  private static final int SHEETS = 20_000;
  private static final Duration LONGEST = Duration.ofMillis(50);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  @Test
  void noSheetHoweverSpoiledDoesMoreThanBeRefused() {
    int read = 0;
    int refused = 0;
    for (int seed = 0; seed < SHEETS; seed++) {
      byte[] bytes = SpoiledSheets.of(seed);
      if (isRead(bytes)) {
        read++;
      } else {
        refused++;
      }
    }
    assertTrue(read > SHEETS / 2, "only " + read + " were read");
    assertTrue(refused > SHEETS / 100, "only " + refused + " were refused");
  }

  @Test
  void noSheetHoweverSpoiledTakesLong() {
    // Once all of them: the compiler goes back on what it has made whenever a sheet is the first
    // of its kind, and that sheet pays for it.
    for (int seed = 0; seed < SHEETS; seed++) {
      boolean unused = isRead(SpoiledSheets.of(seed));
    }
    for (int seed = 0; seed < SHEETS; seed++) {
      byte[] bytes = SpoiledSheets.of(seed);
      long took = nanos(bytes);
      // What the machine does meanwhile is no time of the sheet's: one that takes long always does.
      for (int more = 0; more < 9 && took >= LONGEST.toNanos(); more++) {
        took = Math.min(took, nanos(bytes));
      }
      assertTrue(took < LONGEST.toNanos(), "sheet " + seed + " took " + took + " ns");
    }
  }

  /** Of CPU time. */
  private long nanos(byte[] bytes) {
    long begin = threads.getCurrentThreadCpuTime();
    boolean unused = isRead(bytes);
    return threads.getCurrentThreadCpuTime() - begin;
  }

  private static boolean isRead(byte[] bytes) {
    try {
      SheetReader.read(bytes);
      return true;
    } catch (UnreadableSheet e) {
      return false;
    }
  }

  @Test
  void whateverWasReadIsWrittenAndReadAsItIsOrRefused() {
    int written = 0;
    for (int seed = 0; seed < SHEETS / 10; seed++) {
      try {
        CueSheet sheet = SheetReader.read(SpoiledSheets.of(seed)).sheet();
        for (Dialect dialect : Dialect.values()) {
          written += writtenAndRead(sheet, dialect, seed);
        }
      } catch (UnreadableSheet e) {
        assertTrue(!e.getMessage().isBlank());
      }
    }
    assertTrue(written > SHEETS / 10, "only " + written + " were written");
  }

  private static int writtenAndRead(CueSheet sheet, Dialect dialect, int seed)
      throws UnreadableSheet {
    try {
      WrittenSheet result = SheetWriter.write(sheet, dialect);
      ReadSheet again = SheetReader.read(result.text().getBytes(StandardCharsets.UTF_8));
      assertEquals(result.sheet(), again.sheet(), () -> "sheet " + seed + "\n" + result.text());
      return 1;
    } catch (SheetRefused e) {
      assertTrue(!e.getMessage().isBlank());
      return 0;
    }
  }
}
