package org.cadenza.concerts.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where shows come from. All calls may wait for politeness, and give up with words. */
public interface ConcertSource {

  /** Its name in our rows, at most 16 characters. */
  String name();

  /** Whether any artist is to be read from it, as the settings want it. */
  boolean isInUse();

  /** How many shows it tells in one answer: those that tell many are read first. */
  int showsInAnAnswer();

  /** For how many pages of shows it may be asked at a time, at least 1. */
  int answersAtOnce();

  /** All artists it lists and that are to be read from it. */
  List<Performer> artists() throws SourceFailure, InterruptedException;

  /**
   * Shows of an artist, from a row on.
   *
   * @param since a hint: only shows performed from this day on are wanted, null for all
   * @param offset rows to leave out; the next page begins after those of this one
   */
  Extract shows(long artistSourceId, LocalDate since, int offset)
      throws SourceFailure, InterruptedException;

  /**
   * The same, unless it would be what it was.
   *
   * @param digest what {@link Extract#digest} told then; null for never
   * @return empty where nothing is new
   */
  default Optional<Extract> news(long artistSourceId, LocalDate since, int offset, String digest)
      throws SourceFailure, InterruptedException {
    return Optional.of(shows(artistSourceId, since, offset));
  }

  /** What was posted lately, the newest first. */
  List<Posting> latest() throws SourceFailure, InterruptedException;

  /** One show; empty if it is not (or no more) listed. */
  Optional<Listing> show(long containerId) throws SourceFailure, InterruptedException;

  /** An artist as the source lists it; addresses may be null. */
  record Performer(long sourceId, String name, String imageUrl, String pageUrl, int shows) {}

  /**
   * A page of shows.
   *
   * @param rows how many the source gave, readable or not; none means the end
   * @param unreadable what is wrong with those that are left out
   * @param unread containers that are listed, but could not be read just now: worth another try
   * @param digest at most 80 characters of ASCII that stand for all of the source's answer and for
   *     how it is read: the same digest means the same listings; null where there is none
   */
  record Extract(
      List<Listing> listings, int rows, List<String> unreadable, Set<Long> unread, String digest) {

    /** All that could be read of it, with nothing that could tell it from another. */
    public Extract(List<Listing> listings, int rows, List<String> unreadable, Set<Long> unread) {
      this(listings, rows, unreadable, unread, null);
    }
  }

  /** That a show was posted; {@code postedAt} is null if that cannot be read. */
  record Posting(long containerId, long artistSourceId, Instant postedAt) {}

  /** It could not be read; the message is for a person. */
  final class SourceFailure extends Exception {

    private final boolean passing;

    /**
     * @param passing whether the source itself is in trouble, rather than what was asked of it
     */
    public SourceFailure(String message, boolean passing, Throwable cause) {
      super(message, cause);
      this.passing = passing;
    }

    /** Whether something else that is asked of the source is likely to fail too. */
    public boolean isPassing() {
      return passing;
    }
  }
}
