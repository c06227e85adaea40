package org.cadenza.concerts.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.cadenza.concerts.catalog.census.ArtistsCounted;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * Which song was played when: the index in which shows are found by songs. A refresh writes nothing
 * of it, for it has enough to write; what it has changed is found by the time at which a show was
 * written.
 */
@Stateless
public class SongRows {

  /** Shows in one transaction. */
  private static final int BATCH = 200;

  private static final String STALE =
      "SELECT s.id, s.updated_at FROM concert_show s"
          + " LEFT JOIN song_show i ON i.show_id = s.id WHERE s.artist_id = ?"
          + " AND (i.written_at IS NULL OR i.written_at <> s.updated_at) ORDER BY s.id LIMIT ?";

  private static final String NEW_TITLES =
      // In their order: two who add the same ones would else wait for each other.
      "SELECT DISTINCT t.title FROM show_track t LEFT JOIN song g ON g.title = t.title"
          + " WHERE g.id IS NULL AND t.show_id IN (%s) ORDER BY t.title";

  private static final String PLAYED =
      "INSERT INTO show_song (song_id, show_id, position, segue)"
          + " SELECT g.id, t.show_id, t.position, t.segue FROM show_track t"
          + " JOIN song g ON g.title = t.title WHERE t.show_id IN ";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;

  private record Stale(long show, Instant writtenAt) {}

  /** Where an artist was counted, shows may have other songs. */
  public void areDue(@Observes ArtistsCounted counted) {
    writer.add(
        "INSERT IGNORE INTO song_due (artist_id) VALUES (?)",
        counted.artists().stream().sorted().map(List::<Object>of).toList());
  }

  /**
   * Brings some shows of an artist that is due up to date, unless somebody else does just then.
   *
   * @return false if there was none
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean indexSome() {
    List<Long> due =
        reader.list(
            "SELECT artist_id FROM song_due ORDER BY artist_id LIMIT 1 FOR UPDATE SKIP LOCKED",
            List.of(),
            row -> row.getLong(1));
    if (due.isEmpty()) {
      return false;
    }
    List<Stale> stale =
        reader.list(
            STALE,
            List.of(due.get(0), BATCH),
            row -> new Stale(row.getLong(1), SqlReader.time(row, 2)));
    if (!stale.isEmpty()) {
      index(stale);
    }
    if (stale.size() < BATCH) {
      writer.change("DELETE FROM song_due WHERE artist_id = ?", due);
    }
    return true;
  }

  private void index(List<Stale> stale) {
    // First, for it locks the shows against whoever has them as another artist's. The time that was
    // read before the songs are: what was written meanwhile is stale again.
    writer.add(
        "REPLACE INTO song_show (show_id, written_at) VALUES (?, ?)",
        stale.stream().map(show -> List.<Object>of(show.show(), show.writtenAt())).toList());
    List<Long> shows = stale.stream().map(Stale::show).toList();
    String places = SqlReader.places(shows.size());
    writer.change("DELETE FROM show_song WHERE show_id IN (" + places + ")", shows);
    writer.add(
        "INSERT IGNORE INTO song (title, words) VALUES (?, ?)",
        reader.list(
            NEW_TITLES.replace("%s", places),
            shows,
            row -> List.of(row.getString(1), Words.indexed(row.getString(1)))));
    writer.change(PLAYED + "(" + places + ")", shows);
  }

  /** Whether any artist is due, be somebody at it or not. */
  public boolean isAnyDue() {
    return !reader
        .list("SELECT 1 FROM song_due LIMIT 1", List.of(), row -> row.getInt(1))
        .isEmpty();
  }
}
