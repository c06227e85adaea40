package org.cadenza.server.bench.war;

/** What the product sends to the database for the operations that are compared. */
final class BareSql {

  static final String ARTISTS =
      "SELECT id, name, slug, show_count, first_show_date, last_show_date, image_url FROM artist"
          + " ORDER BY name_key ASC, id ASC LIMIT ? OFFSET ?";

  static final String ARTIST_COUNT = "SELECT COUNT(*) FROM artist";

  private static final String COLUMNS =
      "SELECT s.id, s.artist_id, a.name AS artist_name, s.performance_date, v.name AS venue_name,"
          + " v.city, v.state, v.country, s.container_id, s.duration_seconds, s.download_count,"
          + " s.rating, s.is_available, s.fidelity";

  private static final String JOINS =
      " JOIN artist a ON a.id = s.artist_id JOIN venue v ON v.id = s.venue_id";

  static final String SHOW =
      COLUMNS
          + ", s.notes, s.recording_source, s.taper, s.equipment FROM concert_show s"
          + JOINS
          + " WHERE s.id = ?";

  static final String TRACKS =
      "SELECT position, show_id, disc_number, duration_seconds, track_number, segue, set_number,"
          + " source_track_id, title FROM show_track WHERE show_id IN (?)"
          + " ORDER BY show_id, position";

  static final String REVIEWS =
      "SELECT reviewer, rating, review FROM show_review WHERE show_id = ? ORDER BY position";

  static final String ARTISTS_BY_WORDS =
      "SELECT id FROM artist WHERE MATCH (name_words) AGAINST (? IN BOOLEAN MODE) LIMIT 201";

  static final String SEARCH =
      COLUMNS
          + " FROM (SELECT s.id FROM concert_show s WHERE s.artist_id = ?"
          + " ORDER BY s.performance_date ASC, s.id ASC LIMIT ? OFFSET ?) page"
          + " JOIN concert_show s ON s.id = page.id"
          + JOINS
          + " ORDER BY s.performance_date ASC, s.id ASC";

  static final String SEARCH_COUNT =
      "SELECT COALESCE(SUM(s.show_count), 0) FROM artist s WHERE s.id = ?";

  private BareSql() {}
}
