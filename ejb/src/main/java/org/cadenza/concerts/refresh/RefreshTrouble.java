package org.cadenza.concerts.refresh;

import java.util.List;
import java.util.Set;

/**
 * What went wrong with a page.
 *
 * @param faults what could not be read, in words
 * @param artists the source's numbers of the artists that are to be read again by the next refresh
 * @param shows the containers that are to be read again by it
 * @param ofSource whether the source itself failed, so that this page is the last of it
 */
public record RefreshTrouble(
    List<String> faults, Set<Long> artists, Set<Long> shows, boolean ofSource) {

  /** Nothing went wrong. */
  public static final RefreshTrouble NONE =
      new RefreshTrouble(List.of(), Set.of(), Set.of(), false);
}
