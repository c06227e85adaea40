package org.cadenza.library;

import java.util.List;
import java.util.Optional;

/** Whoever knows what was played at a show, for those who do not know the wing of shows. */
public interface SetListSource {

  /** A song; its length in seconds is null if it is not known. */
  record Song(String title, Integer seconds) {}

  /**
   * What was played.
   *
   * @param event such as {@code 1977-05-08, Barton Hall, Ithaca}
   */
  record Played(String performer, String event, List<Song> songs) {}

  /** By the number of a show's container; empty if there is no such show. */
  Optional<Played> of(long containerId);
}
