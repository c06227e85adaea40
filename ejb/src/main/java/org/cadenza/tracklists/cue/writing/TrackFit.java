package org.cadenza.tracklists.cue.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.TrackFlag;
import org.cadenza.tracklists.cue.writing.Limits.Command;

/** Makes a track fit a dialect. */
final class TrackFit {

  private static final Pattern ISRC = Pattern.compile("[A-Z0-9]{5}[0-9]{7}");

  private final Dialect dialect;
  private final Limits limits;
  private final TextFit texts;
  private final int number;

  /**
   * For the track at one place.
   *
   * @param number counted from 1, which its number becomes
   */
  TrackFit(Dialect dialect, List<Loss> losses, int number) {
    this.dialect = dialect;
    this.limits = dialect.limits();
    this.number = number;
    this.texts = new TextFit(limits, losses, number);
  }

  CueTrack fit(CueTrack track) throws SheetRefused {
    if (track.start().isEmpty()) {
      throw new SheetRefused("Track " + number + " does not say where it begins.");
    }
    if (track.number() != number) {
      texts.lost("number " + track.number() + " changed to " + number);
    }
    return new CueTrack(
        number,
        track.mode(),
        texts.credits(track.credits()),
        isrc(track.isrc()),
        flags(track.flags()),
        gap("pregap", Command.PREGAP, track.pregap()),
        gap("postgap", Command.POSTGAP, track.postgap()),
        indexes(track.indexes()),
        texts.remarks(track.remarks(), limits.trackRemarks()));
  }

  /** The same with its places in files that are counted anew. */
  static CueTrack placed(CueTrack track, Map<Integer, Integer> places) {
    return new CueTrack(
        track.number(),
        track.mode(),
        track.credits(),
        track.isrc(),
        track.flags(),
        track.pregap(),
        track.postgap(),
        track.indexes().stream()
            .map(p -> new IndexPoint(p.number(), p.time(), places.get(p.file())))
            .toList(),
        track.remarks());
  }

  private Set<TrackFlag> flags(Set<TrackFlag> all) {
    if (all.isEmpty() || limits.has(Command.FLAGS)) {
      return all;
    }
    texts.lost("flags left out");
    return Set.of();
  }

  private String isrc(String code) {
    return code == null || (limits.has(Command.ISRC) && ISRC.matcher(code).matches())
        ? code
        : texts.dropped("ISRC", code);
  }

  private CueTime gap(String what, Command command, CueTime length) throws SheetRefused {
    if (length == null || !limits.has(command)) {
      return texts.dropped(what, length);
    }
    return checked(length);
  }

  private List<IndexPoint> indexes(List<IndexPoint> all) throws SheetRefused {
    List<IndexPoint> kept = new ArrayList<>();
    for (IndexPoint point : all) {
      if (point.number() == IndexPoint.START || limits.has(Command.OTHER_INDEXES)) {
        checked(point.time());
        kept.add(point);
      } else {
        texts.lost("index " + point.number() + " left out");
      }
    }
    return kept;
  }

  private CueTime checked(CueTime time) throws SheetRefused {
    if (!limits.longTimes() && time.compareTo(CueTime.LAST_OF_TWO_DIGITS) > 0) {
      throw new SheetRefused(
          "A cue sheet for "
              + dialect.word()
              + " holds times up to "
              + CueTime.LAST_OF_TWO_DIGITS
              + ", and track "
              + number
              + " has "
              + time
              + ": kodi's can hold it, or split the set.");
    }
    return time;
  }
}
