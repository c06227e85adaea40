package org.cadenza.server.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cadenza.server.sample.sheets.Sheets;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.reading.ReadSheet;
import org.cadenza.tracklists.cue.reading.SheetReader;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.SheetRefused;
import org.cadenza.tracklists.cue.writing.SheetWriter;
import org.cadenza.tracklists.cue.writing.WrittenSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets of every kind are written and read back. */
class SheetRoundTripTest {

  private static final int SHEETS = 500;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsWrittenIsReadAsItWas(Dialect dialect) throws Exception {
    int written = 0;
    for (long seed = 0; seed < SHEETS; seed++) {
      CueSheet sheet = Sheets.of(seed);
      if (sheet.files().size() > 1 && !dialect.limits().manyFiles()) {
        assertThrows(SheetRefused.class, () -> SheetWriter.write(sheet, dialect));
        continue;
      }
      if (sheet.files().stream()
          .anyMatch(file -> file.name().strip().length() > dialect.limits().longestFileName())) {
        continue;
      }
      WrittenSheet result = SheetWriter.write(sheet, dialect);
      ReadSheet again = SheetReader.read(result.text().getBytes(StandardCharsets.UTF_8));
      assertEquals(result.sheet(), again.sheet(), result.text());
      assertEquals(List.of(), again.findings(), result.text());
      written++;
    }
    assertTrue(written > SHEETS / 3, "only " + written + " were written");
  }
}
