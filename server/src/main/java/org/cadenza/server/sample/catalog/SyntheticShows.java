package org.cadenza.server.sample.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Made-up shows for benchmarks, named so that nobody takes them for real. Each is computed anew
 * from its number whenever it is asked for; nothing is kept.
 */
final class SyntheticShows {
  private static final int SHOWS_PER_ARTIST = 400;
  private static final int FIRST_ARTIST_ID = 900_001;
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  // Close to the mean of the real set lists: two sets and a one-song encore.
  private static final int[] SET_SIZES = {9, 8, 1};
  private static final String[] STATES = {"CA", "NY", "CO", "IL", "GA", "OR", "TX", "VT"};
  private static final int SONGS = 500;
  private static final int VENUES = 1000;

  private SyntheticShows() {}

  /** The artist of the synthetic show of this number, from 0. */
  static Artist artist(int number) {
    int artist = number / SHOWS_PER_ARTIST;
    return new Artist(FIRST_ARTIST_ID + artist, "Synthetic Artist " + (artist + 1));
  }

  /**
   * The synthetic show of this number.
   *
   * @param number from 0
   * @param index the show's place among all shows, which gives its id and time of posting
   */
  static Show show(int number, int index) {
    int venue = number % VENUES + 1;
    return new Show(
        BaseShows.idAt(index),
        artist(number),
        FIRST_DAY.plusDays(number % SHOWS_PER_ARTIST * 50L + number / SHOWS_PER_ARTIST % 50),
        0,
        new Place(
            "Synthetic Hall " + venue,
            "Synthetic City " + (venue % 97 + 1),
            STATES[venue % STATES.length],
            "US"),
        sets(number),
        Show.AVAILABLE,
        BaseShows.postedAt(index));
  }

  private static List<List<Song>> sets(int number) {
    List<List<Song>> sets = new ArrayList<>();
    int seed = number * 31;
    for (int size : SET_SIZES) {
      int first = seed;
      sets.add(IntStream.range(0, size).mapToObj(i -> song(first + i * 7, i, size)).toList());
      seed += 101;
    }
    return sets;
  }

  private static Song song(int seed, int position, int size) {
    boolean last = position == size - 1;
    return new Song("Synthetic Song " + (Math.floorMod(seed, SONGS) + 1), !last && seed % 5 == 0);
  }
}
