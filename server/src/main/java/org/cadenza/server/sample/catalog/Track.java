package org.cadenza.server.sample.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A song of a show with its place on the release.
 *
 * @param id trackID: the containerID times 100 plus the position in the show, from 1
 * @param song what is played
 * @param set setNum from 1; an encore has its own
 * @param disc discNum from 1: one disc a set, an encore on the disc of the set before it
 * @param number trackNum from 1 on each disc
 */
public record Track(int id, Song song, int set, int disc, int number) {
  /** Most tracks a show can have. */
  public static final int MOST = 99;

  private static final int IDS_PER_SHOW = 100;

  /** The tracks of a show in the order played. */
  public static List<Track> of(Show show) {
    List<Track> tracks = new ArrayList<>();
    int number = 0;
    for (int set = 1; set <= show.sets().size(); set++) {
      boolean encore = set == show.sets().size() && show.hasEncore();
      int disc = encore ? set - 1 : set;
      number = encore ? number : 0;
      for (Song song : show.sets().get(set - 1)) {
        int id = show.id() * IDS_PER_SHOW + tracks.size() + 1;
        tracks.add(new Track(id, song, set, disc, ++number));
      }
    }
    return tracks;
  }

  /** The containerID of the show a track id belongs to. */
  public static int showOf(int trackId) {
    return trackId / IDS_PER_SHOW;
  }

  /** Whether a show has a track of this id. */
  public static boolean isIn(Show show, int trackId) {
    int position = trackId - show.id() * IDS_PER_SHOW;
    return position >= 1 && position <= show.sets().stream().mapToInt(List::size).sum();
  }
}
