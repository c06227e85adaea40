package org.cadenza.server.sample.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A concert; the catalog calls it a container.
 *
 * @param id containerID, 1 to {@value #MAX_ID}
 * @param artist who played
 * @param date the day it was played, where it was played
 * @param part 0, or 1 for the second show of a day
 * @param place where
 * @param sets the set lists in order, the encore as a set of its own; empty when unknown
 * @param availability nugs' availabilityType: 1 available, 2 preorder
 * @param posted when it appeared in the catalog; whole seconds
 */
public record Show(
    int id,
    Artist artist,
    LocalDate date,
    int part,
    Place place,
    List<List<Song>> sets,
    int availability,
    Instant posted) {
  /** The largest containerID: keeps every track id within nine digits. */
  public static final int MAX_ID = 9_999_999;

  /** availabilityType of a show that can be played. */
  public static final int AVAILABLE = 1;

  private static final int LONGEST_ENCORE = 3;
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM/dd/yy", Locale.ROOT);

  /** Copies the lists and checks the bounds. */
  public Show {
    sets = sets.stream().map(List::copyOf).toList();
    if (id < 1 || id > MAX_ID || sets.stream().mapToInt(List::size).sum() > Track.MOST) {
      throw new IllegalArgumentException(
          "a show needs an id of 1 to " + MAX_ID + " and at most " + Track.MOST + " songs");
    }
    if (availability < 1 || availability > 2) {
      throw new IllegalArgumentException("availability is 1 (available) or 2 (preorder)");
    }
  }

  /**
   * Whether the last set is an encore. Neither nugs nor the data marks encores: nugs gives them a
   * setNum of their own, and this sample takes the last of several sets with at most 3 songs.
   */
  public boolean hasEncore() {
    return sets.size() > 1 && sets.get(sets.size() - 1).size() <= LONGEST_ENCORE;
  }

  /** nugs' containerInfo: date, place and which show of the day. */
  public String info() {
    String which = part == 0 ? "" : " - Show " + (part + 1);
    return SHORT.format(date) + " " + place.line() + which;
  }

  /** The page of the show, relative to play.nugs.net. */
  public String pageUrl() {
    return "/release/" + id;
  }
}
