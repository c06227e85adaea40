package org.cadenza.concerts.downloads.history;

/** By what downloads are summed up; each topic covers all of them. */
public enum Topic {
  /** By nothing: one item, of as many rows as there are states. */
  ALL,
  FORMAT,
  QUALITY,
  /** By the artist's id. */
  ARTIST,
  /** By the venue's id. */
  VENUE,
  /** By the hour of the day, 0 to 23, in UTC. */
  HOUR
}
