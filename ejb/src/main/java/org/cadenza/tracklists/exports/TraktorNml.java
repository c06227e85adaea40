package org.cadenza.tracklists.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.cadenza.tracklists.tracks.Track;

/**
 * A collection as Traktor keeps it, version 19 (there is no public specification; this is what its
 * own files have): one entry, with a cue that is no hot cue where each track of the set begins, and
 * a playlist that holds it. Times are in milliseconds, with six decimals.
 */
final class TraktorNml {

  private static final int DECIMALS = 6;
  private static final BigDecimal TICKS_A_MILLI = BigDecimal.valueOf(3);

  private TraktorNml() {}

  static String text(Mix mix) {
    mix.mustHaveStarts();
    mix.mustHaveAudio();
    String path = mix.audio().path();
    String file = path.substring(path.lastIndexOf('/') + 1);
    String folder = folder(path.substring(0, path.lastIndexOf('/') + 1));
    XmlPrint print = new XmlPrint().begin("NML", "VERSION", 19);
    print.empty("HEAD", "COMPANY", "Cadenza", "PROGRAM", "Cadenza");
    print.begin("COLLECTION", "ENTRIES", 1);
    print.begin("ENTRY", "TITLE", mix.title(), "ARTIST", mix.performer());
    print.empty("LOCATION", "DIR", folder, "FILE", file, "VOLUME", "");
    if (mix.audio().album() != null) {
      print.empty("ALBUM", "TITLE", mix.audio().album());
    }
    Long length = mix.audio().durationMillis();
    print.empty(
        "INFO", "GENRE", mix.audio().genre(), "PLAYTIME", length == null ? null : length / 1000);
    if (mix.audio().bpm() != null) {
      print.empty("TEMPO", "BPM", mix.audio().bpm().setScale(DECIMALS, RoundingMode.HALF_UP));
    }
    mix.tracks().forEach(track -> cue(print, track));
    print.end().end();
    print.begin("PLAYLISTS").begin("NODE", "TYPE", "FOLDER", "NAME", "$ROOT");
    print.begin("SUBNODES", "COUNT", 1).begin("NODE", "TYPE", "PLAYLIST", "NAME", mix.title());
    print.begin("PLAYLIST", "ENTRIES", 1, "TYPE", "LIST").begin("ENTRY");
    return print.empty("PRIMARYKEY", "TYPE", "TRACK", "KEY", folder + file).whole();
  }

  private static void cue(XmlPrint print, Track track) {
    BigDecimal start =
        BigDecimal.valueOf(track.start().ticks())
            .divide(TICKS_A_MILLI, DECIMALS, RoundingMode.HALF_UP);
    print.empty(
        "CUE_V2",
        "NAME",
        track.name(),
        "DISPL_ORDER",
        0,
        "TYPE",
        0,
        "START",
        start,
        "LEN",
        "0.000000",
        "REPEATS",
        -1,
        "HOTCUE",
        -1);
  }

  /** Folders as Traktor parts them: {@code /:music/:sets/:}. */
  private static String folder(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(part -> !part.isEmpty())
        .map(part -> part.replace(":", "//") + "/:")
        .collect(Collectors.joining("", "/:", ""));
  }
}
