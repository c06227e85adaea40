package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.catalog.Listing;
import org.hibernate.Session;

/**
 * Writes set lists and reviews. They are by far the most rows of a catalog and never change alone,
 * so they are sent as they are, in bulk: as entities each would be compared at every flush.
 */
@Stateless
public class ShowParts {

  private static final int BATCH = 1000;

  private static final String TRACKS =
      "INSERT INTO show_track (show_id, position, source_track_id, disc_number, track_number,"
          + " set_number, title, segue, duration_seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String REVIEWS =
      "INSERT INTO show_review (show_id, position, reviewer, rating, review, reviewed_on)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  @PersistenceContext EntityManager entities;

  /** Adds the rows of a show to a batch, and returns how many. */
  private interface Rows {
    int add(PreparedStatement insert, long showId, Listing listing) throws SQLException;
  }

  /** Writes the parts of shows, by id, which have none. The shows' own rows must be there. */
  public void write(Map<Long, Listing> shows) {
    entities.unwrap(Session.class).doWork(connection -> write(connection, shows));
  }

  /** Without a look at the show for each of its tracks: it was written in this transaction. */
  private static void write(Connection connection, Map<Long, Listing> shows) throws SQLException {
    try (Statement session = connection.createStatement()) {
      session.execute("SET foreign_key_checks = 0");
      try {
        write(connection, TRACKS, shows, ShowParts::tracks);
        write(connection, REVIEWS, shows, ShowParts::reviews);
      } finally {
        session.execute("SET foreign_key_checks = 1");
      }
    }
  }

  /** Removes the parts of shows. */
  public void clear(List<Long> showIds) {
    if (!showIds.isEmpty()) {
      for (String part : List.of("Track", "Review")) {
        entities
            .createQuery("delete from " + part + " p where p.showId in :ids")
            .setParameter("ids", showIds)
            .executeUpdate();
      }
    }
  }

  private static void write(
      Connection connection, String statement, Map<Long, Listing> shows, Rows rows)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(statement)) {
      int waiting = 0;
      for (Map.Entry<Long, Listing> show : shows.entrySet()) {
        waiting += rows.add(insert, show.getKey(), show.getValue());
        if (waiting >= BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
  }

  private static int tracks(PreparedStatement insert, long showId, Listing listing)
      throws SQLException {
    int position = 0;
    for (Listing.Song song : listing.tracks()) {
      insert.setLong(1, showId);
      insert.setInt(2, ++position);
      insert.setLong(3, song.sourceTrackId());
      insert.setInt(4, song.disc());
      insert.setInt(5, song.number());
      insert.setInt(6, song.set());
      insert.setString(7, song.title());
      insert.setBoolean(8, song.segue());
      set(insert, 9, song.durationSeconds());
      insert.addBatch();
    }
    return position;
  }

  private static int reviews(PreparedStatement insert, long showId, Listing listing)
      throws SQLException {
    int position = 0;
    for (Listing.Opinion opinion : listing.reviews()) {
      insert.setLong(1, showId);
      insert.setInt(2, ++position);
      insert.setString(3, opinion.reviewer());
      set(insert, 4, opinion.stars());
      insert.setString(5, opinion.text());
      insert.setString(6, opinion.reviewedOn());
      insert.addBatch();
    }
    return position;
  }

  private static void set(PreparedStatement insert, int column, Integer value) throws SQLException {
    if (value == null) {
      insert.setNull(column, Types.INTEGER);
    } else {
      insert.setInt(column, value);
    }
  }
}
