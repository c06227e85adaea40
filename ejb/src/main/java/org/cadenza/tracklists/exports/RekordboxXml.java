package org.cadenza.tracklists.exports;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.cadenza.tracklists.tracks.Track;

/**
 * As AlphaTheta's list of rekordbox's XML has it: a collection of one track, with a memory cue
 * (number -1) where each track of the set begins, and a playlist that holds it. Times are in
 * seconds.
 */
final class RekordboxXml {

  private static final Map<String, String> KINDS =
      Map.of(
          "mp3", "MP3 File",
          "m4a", "M4A File",
          "mp4", "M4A File",
          "wav", "WAV File",
          "flac", "FLAC File",
          "aif", "AIFF File",
          "aiff", "AIFF File");
  private static final int MILLIS = 3;

  private RekordboxXml() {}

  static String text(Mix mix) {
    mix.mustHaveStarts();
    mix.mustHaveAudio();
    XmlPrint print = new XmlPrint().begin("DJ_PLAYLISTS", "Version", "1.0.0");
    print.empty("PRODUCT", "Name", "Cadenza", "Version", "1.0", "Company", "Cadenza");
    print.begin("COLLECTION", "Entries", 1);
    track(print, mix);
    for (Track each : mix.tracks()) {
      print.empty(
          "POSITION_MARK",
          "Name",
          each.name(),
          "Type",
          0,
          "Start",
          BigDecimal.valueOf(each.start().millis(), MILLIS),
          "Num",
          -1);
    }
    print.end().end();
    print.begin("PLAYLISTS").begin("NODE", "Type", 0, "Name", "ROOT", "Count", 1);
    print.begin("NODE", "Name", mix.title(), "Type", 1, "KeyType", 0, "Entries", 1);
    return print.empty("TRACK", "Key", 1).whole();
  }

  private static void track(XmlPrint print, Mix mix) {
    print.begin(
        "TRACK",
        "TrackID",
        1,
        "Name",
        mix.title(),
        "Artist",
        mix.performer(),
        "Album",
        mix.audio().album(),
        "Genre",
        mix.audio().genre(),
        "Kind",
        KINDS.get(extension(mix.audio().path())),
        "Size",
        mix.audio().byteSize(),
        "TotalTime",
        mix.audio().durationMillis() == null ? null : mix.audio().durationMillis() / 1000,
        "AverageBpm",
        mix.audio().bpm(),
        "Tonality",
        mix.audio().key(),
        "Location",
        location(mix.audio().path()));
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String location(String path) {
    try {
      return new URI("file", "localhost", path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("An absolute path makes an address", e);
    }
  }
}
