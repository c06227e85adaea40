package org.cadenza.server.sample.catalog;

/**
 * A song of a set list.
 *
 * @param title without any mark
 * @param segue whether it runs into the next song
 */
public record Song(String title, boolean segue) {
  /** As the catalog titles it: nugs marks a segue by {@code " >"} at the end. */
  public String catalogTitle() {
    return segue ? title + " >" : title;
  }
}
