package org.cadenza.tracklists.exports;

import org.cadenza.tracklists.tracks.Track;

/** A line for the set and one for each track: time, artist, title and label, as far as known. */
final class PlainList {

  private PlainList() {}

  static String text(Mix mix) {
    StringBuilder text = new StringBuilder();
    text.append(mix.performer() == null ? "" : mix.performer() + " - ").append(mix.title());
    text.append("\n\n");
    for (Track track : mix.tracks()) {
      text.append(track.start() == null ? "" : "[" + track.start() + "] ");
      text.append(track.isPlayedWith() ? "w/ " : "").append(track.name());
      String label = track.label();
      text.append(label == null || label.isBlank() ? "" : " [" + label + "]").append('\n');
    }
    return text.toString();
  }
}
