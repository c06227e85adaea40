package org.cadenza.server.sample.catalog;

/**
 * Who played.
 *
 * @param id nugs' artistID; 461 is the Grateful Dead
 * @param name as shown
 */
public record Artist(int id, String name) {
  /** The artist of all real shows. */
  public static final Artist GRATEFUL_DEAD = new Artist(461, "Grateful Dead");
}
