package org.cadenza.server.sample.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The shows as they are before anybody changes them: the real ones, then synthetic ones. */
final class BaseShows {
  private static final int FIRST_ID = 10_000;
  private static final Instant FIRST_POSTED = Instant.parse("2015-01-01T12:00:00Z");
  private static final Duration BETWEEN_POSTS = Duration.ofMinutes(10);

  private final List<Show> real;
  private final int count;

  BaseShows(int count) {
    this.real = RealShows.load();
    this.count = count;
  }

  /** How many shows there are; their indexes run from 0. */
  int count() {
    return count;
  }

  /** The containerID of a show: 10000 plus its index. */
  static int idAt(int index) {
    return FIRST_ID + index;
  }

  /** The index of a containerID; outside 0 to {@link #count()} when it is none of these shows. */
  static int indexOf(int id) {
    return id - FIRST_ID;
  }

  /** When a show was posted: one every ten minutes from 2015 on, in the order of the ids. */
  static Instant postedAt(int index) {
    return FIRST_POSTED.plus(BETWEEN_POSTS.multipliedBy(index));
  }

  /** Whether this containerID is one of these shows. */
  boolean has(int id) {
    int index = indexOf(id);
    return index >= 0 && index < count;
  }

  /** The show of this index. */
  Show at(int index) {
    return index < real.size() ? real.get(index) : SyntheticShows.show(index - real.size(), index);
  }

  /** The artist of the show of this index, without making the show. */
  Artist artistAt(int index) {
    return index < real.size() ? Artist.GRATEFUL_DEAD : SyntheticShows.artist(index - real.size());
  }
}
