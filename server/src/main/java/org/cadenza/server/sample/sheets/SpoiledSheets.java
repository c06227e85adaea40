package org.cadenza.server.sample.sheets;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.SheetRefused;
import org.cadenza.tracklists.cue.writing.SheetWriter;

/** Bytes of sheets with something wrong in them, up to 1 MiB; always the same for a seed. */
public final class SpoiledSheets {

  private static final int MOST_BYTES = 1 << 20;
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("windows-1251"),
          Charset.forName("Shift_JIS"));
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\n",
          "\r",
          "\t",
          ":",
          "INDEX",
          "INDEX 01 99:59:74",
          "FILE",
          "FILE \"\"",
          "TRACK",
          "TRACK 00 AUDIO",
          "TRACK 99999999999 AUDIO",
          "REM",
          "REM \"",
          "PREGAP",
          "00:00:00",
          "-1:-1:-1",
          "\u0000",
          "\uFEFF",
          "\u2028",
          "FLAGS DCP DCP",
          "CATALOG",
          "ISRC \u0001");

  private final Random random;

  private SpoiledSheets(long seed) {
    random = new Random(seed);
  }

  /** The one of a seed. */
  public static byte[] of(long seed) {
    return new SpoiledSheets(seed).spoiled(Sheets.of(seed));
  }

  private byte[] spoiled(CueSheet sheet) {
    String text;
    try {
      text = SheetWriter.write(sheet, Dialect.STANDARD).text();
    } catch (SheetRefused e) {
      throw new IllegalStateException(e);
    }
    Charset charset = random.nextInt(3) == 0 ? CHARSETS.get(random.nextInt(5)) : CHARSETS.get(0);
    byte[] bytes = text.getBytes(charset);
    for (int i = random.nextInt(8); i > 0; i--) {
      bytes = once(bytes, charset);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes, Charset charset) {
    int at = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> Arrays.copyOfRange(bytes, at, bytes.length);
      case 2 -> flipped(bytes);
      case 3 -> repeated(bytes, at);
      default ->
          inserted(bytes, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(charset), 1);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] other = bytes.clone();
    for (int i = random.nextInt(5); i > 0 && other.length > 0; i--) {
      other[random.nextInt(other.length)] = (byte) random.nextInt(256);
    }
    return other;
  }

  /** Once in a while so often that the sheet becomes as long as one may be. */
  private byte[] repeated(byte[] bytes, int at) {
    byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(200)));
    int times = random.nextInt(50) == 0 ? MOST_BYTES : random.nextInt(20);
    return inserted(bytes, at, piece, times);
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] piece, int times) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes, 0, at);
    for (int i = 0; i < times && piece.length > 0 && all.size() < MOST_BYTES; i++) {
      all.writeBytes(piece);
    }
    all.write(bytes, at, bytes.length - at);
    return Arrays.copyOf(all.toByteArray(), Math.min(all.size(), MOST_BYTES));
  }
}
