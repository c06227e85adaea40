package org.cadenza.tracklists.exports;

/** A line for the set and one for each track: time, artist, title and label, as far as known. */
final class PlainList {

  private PlainList() {}

  static String text(Mix mix) {
    StringBuilder text = new StringBuilder();
    text.append(mix.performer() == null ? "" : mix.performer() + " - ").append(mix.title());
    text.append("\n\n");
    for (Mix.Passage passage : mix.passages()) {
      text.append(passage.start() == null ? "" : "[" + passage.start() + "] ");
      text.append(passage.name());
      String label = passage.track().label();
      text.append(label == null || label.isBlank() ? "" : " [" + label + "]").append('\n');
    }
    return text.toString();
  }
}
