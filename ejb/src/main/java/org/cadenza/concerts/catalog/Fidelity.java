package org.cadenza.concerts.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The best lossless quality in which a source has a show, and what we can make of it. */
public enum Fidelity {
  /** Nothing to download. */
  NONE,
  /** 16 bit, 44.1 kHz. */
  CD,
  /** 24 bit, 96 kHz as well. */
  HD;

  /** From a column. */
  public static Fidelity of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** For a column. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Qualities by format, as a single show tells them; MP3 and ALAC can be made from lossless. */
  public Map<String, List<String>> formats() {
    Map<String, List<String>> formats = new LinkedHashMap<>();
    if (this != NONE) {
      formats.put("MP3", List.of("320kbps", "256kbps"));
      formats.put(
          "FLAC", this == HD ? List.of("16bit/44.1kHz", "24bit/96kHz") : List.of("16bit/44.1kHz"));
      formats.put("ALAC", List.of("16bit/44.1kHz"));
    }
    return formats;
  }

  /** The qualities of all formats, each once. */
  public List<String> qualities() {
    List<String> qualities = new ArrayList<>();
    formats().values().forEach(qualities::addAll);
    return qualities.stream().distinct().toList();
  }
}
