package org.cadenza.tracklists.lists;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.library.SetListSource;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;

/** Makes lists of what was played at shows. */
@Stateless
public class ShowTracklists {

  private static final int LONGEST = 300;

  @Inject SetListSource setLists;
  @Inject Tracklists lists;

  /**
   * Makes a draft of a show's set list. Songs follow one another without gaps, as far as their
   * lengths are known; after one whose is not, nobody knows when the next begins.
   */
  public TracklistView make(Caller caller, long containerId, String audioFileId) {
    SetListSource.Played played =
        setLists
            .of(containerId)
            .orElseThrow(() -> Problem.invalid("container_id", "is not the number of a show"));
    if (played.songs().isEmpty()) {
      throw Problem.refused("container_id", "Nobody knows what was played at this show");
    }
    List<Track> tracks = new ArrayList<>();
    SetTime start = SetTime.ZERO;
    for (SetListSource.Song song : played.songs()) {
      SetTime end =
          start == null || song.seconds() == null
              ? null
              : start.plus(SetTime.ofMillis(1000L * song.seconds()));
      tracks.add(track(played.performer(), song.title(), start, end));
      start = end;
    }
    return lists.keepNew(
        caller,
        audioFileId,
        new Heading(cut(played.performer()), cut(played.event())),
        Source.MANUAL,
        new TrackOrder(tracks),
        true);
  }

  private static Track track(String performer, String title, SetTime start, SetTime end) {
    return new Track(
        cut(performer), cut(title), start, end, null, null, null, null, false, null, null);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
