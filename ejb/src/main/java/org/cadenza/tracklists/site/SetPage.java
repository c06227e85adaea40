package org.cadenza.tracklists.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;
import org.cadenza.tracklists.tracks.Transition;

/**
 * What a page says of a set.
 *
 * @param title the whole of it
 * @param genre null if the page does not say
 */
public record SetPage(String title, String genre, List<SetRow> rows) {

  public SetPage {
    rows = List.copyOf(rows);
  }

  /** A failure if there are more rows than a list may have tracks. */
  static void requireRoom(List<SetRow> rows) throws NoSetPage {
    if (rows.size() > TrackOrder.MOST) {
      throw new NoSetPage(
          NoSetPage.Reason.NO_LIST, "There are more than " + TrackOrder.MOST + " tracks");
    }
  }

  /** Who played, and where. */
  public SetTitle heading() {
    return SetTitle.of(title);
  }

  /** Whether it says when tracks begin: a set that nobody has timed has 0 in every row. */
  public boolean hasTimes() {
    return rows.stream()
        .map(SetRow::cueSeconds)
        .filter(Objects::nonNull)
        .anyMatch(seconds -> seconds > 0);
  }

  /** Which share of the rows is recognised, from 0 to 1. */
  public BigDecimal confidence() {
    long known = rows.stream().filter(SetRow::identified).count();
    return rows.isEmpty()
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(known)
            .divide(BigDecimal.valueOf(rows.size()), 3, RoundingMode.HALF_UP);
  }

  /**
   * Its tracks. One that is played with another and has no time of its own begins with it; others
   * without a time begin nobody knows when.
   */
  public TrackOrder order() {
    List<Track> tracks = new ArrayList<>();
    boolean isTimed = hasTimes();
    SetTime before = null;
    for (SetRow row : rows) {
      SetTime start = isTimed ? start(row, tracks.isEmpty(), before) : null;
      tracks.add(track(row, start));
      before = start;
    }
    return new TrackOrder(tracks);
  }

  private static SetTime start(SetRow row, boolean isFirst, SetTime before) {
    Integer cue = row.cueSeconds();
    if (cue != null && (cue > 0 || isFirst)) {
      return SetTime.ofMillis(1000L * cue);
    }
    return row.together() ? before : null;
  }

  private static Track track(SetRow row, SetTime start) {
    return new Track(
        row.artist(),
        row.title(),
        start,
        null,
        row.remix(),
        row.label(),
        null,
        row.together() ? Transition.PLAYED_WITH : null,
        false,
        row.bpm(),
        row.key());
  }
}
