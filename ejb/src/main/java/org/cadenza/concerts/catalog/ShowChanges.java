package org.cadenza.concerts.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * What refreshes find new or changed of artists that somebody monitors, written in the transaction
 * that writes the shows. Numbers grow with time, as there is one refresh at a time.
 */
@ApplicationScoped
public class ShowChanges {

  private static final String SEQUENCE = "show_change_seq";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;

  /**
   * A show that was written.
   *
   * @param isNew false if it was there before
   */
  public record Written(long showId, long artistId, boolean isNew) {}

  /** Notes those that somebody waits for. */
  public void note(Collection<Written> shows, Instant now) {
    Set<Long> watched = watched(shows.stream().map(Written::artistId).distinct().toList());
    List<Written> news = shows.stream().filter(s -> watched.contains(s.artistId())).toList();
    List<Long> keys = writer.keys(SEQUENCE, news.size());
    List<List<Object>> rows = new ArrayList<>();
    for (Written show : news) {
      rows.add(List.of(keys.get(rows.size()), show.showId(), show.artistId(), show.isNew(), now));
    }
    writer.add(
        "INSERT INTO show_change (id, show_id, artist_id, is_new, found_at) VALUES (?, ?, ?, ?, ?)",
        rows);
  }

  private Set<Long> watched(List<Long> artists) {
    return artists.isEmpty()
        ? Set.of()
        : new HashSet<>(
            reader.list(
                "SELECT DISTINCT artist_id FROM monitor WHERE artist_id IN ("
                    + SqlReader.places(artists.size())
                    + ")",
                artists,
                row -> row.getLong(1)));
  }

  /** A number that is higher than those of all changes before, and lower than those that come. */
  public long place() {
    return writer.keys(SEQUENCE, 1).get(0);
  }
}
