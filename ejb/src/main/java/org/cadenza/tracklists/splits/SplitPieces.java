package org.cadenza.tracklists.splits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadenza.library.AudioSplitter;
import org.cadenza.library.FileNames;
import org.cadenza.library.TagField;
import org.cadenza.library.TrackTags;

/** Names and tags of the files that a set is cut into. */
final class SplitPieces {

  private static final double NANOS_OF_MILLI = 1e6;

  private SplitPieces() {}

  /** What is to be made in a folder. */
  static List<AudioSplitter.Piece> of(SplitOrder order, Path into) {
    List<AudioSplitter.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < order.parts().size(); i++) {
      SplitOrder.Part part = order.parts().get(i);
      String name =
          String.format(Locale.ROOT, "%02d - %s - %s", i + 1, part.artist(), part.title());
      pieces.add(
          new AudioSplitter.Piece(
              into.resolve(FileNames.file(name, "flac")),
              part.start().toDuration(),
              tags(order, i)));
    }
    return pieces;
  }

  private static TrackTags tags(SplitOrder order, int index) {
    SplitOrder.Part part = order.parts().get(index);
    return new TrackTags(Map.of(TagField.ARTIST, part.artist(), TagField.TITLE, part.title()))
        .with(TagField.ALBUM, order.album())
        .with(TagField.ALBUMARTIST, order.albumArtist())
        .with(TagField.TRACKNUMBER, index + 1)
        .with(TagField.TRACKTOTAL, order.parts().size())
        .with(TagField.BPM, part.bpm() == null ? null : part.bpm().toPlainString())
        .with(TagField.KEY, part.key())
        .with(TagField.LABEL, part.label());
  }

  /** What was made. */
  static SplitTrack track(SplitOrder order, int index, Path file, Duration length)
      throws IOException {
    SplitOrder.Part part = order.parts().get(index);
    return new SplitTrack(
        index + 1,
        part.artist(),
        part.title(),
        file.getFileName().toString(),
        Files.size(file),
        Math.round(length.toNanos() / NANOS_OF_MILLI));
  }
}
