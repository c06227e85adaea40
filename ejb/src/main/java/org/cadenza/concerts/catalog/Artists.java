package org.cadenza.concerts.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;

/** Artists, for readers. */
@ApplicationScoped
public class Artists {

  private static final String COLUMNS =
      "SELECT id, name, slug, show_count, first_show_date, last_show_date, image_url FROM artist";

  private static final String DOWNLOADS =
      "SELECT COALESCE(SUM(download_count), 0) FROM concert_show WHERE artist_id = ?";

  private static final String TOP_VENUES =
      "SELECT v.name FROM (SELECT venue_id, COUNT(*) AS shows FROM concert_show"
          + " WHERE artist_id = ? GROUP BY venue_id ORDER BY shows DESC, venue_id"
          + " LIMIT 5) top JOIN venue v ON v.id = top.venue_id"
          + " WHERE v.name IS NOT NULL ORDER BY top.shows DESC, v.id";

  @Inject SqlReader reader;
  @Inject Clock clock;

  /**
   * A page of artists.
   *
   * @param search words of the name, by their beginnings; null for all
   */
  public Page<ArtistSummary> list(
      String search, ArtistSort sort, boolean descending, Page.Asked asked) {
    String words = search == null ? null : Words.query(search);
    if (search != null && words == null) {
      return new Page<>(List.of(), 0, asked);
    }
    String where = words == null ? "" : " WHERE MATCH (name_words) AGAINST (? IN BOOLEAN MODE)";
    List<Object> values = words == null ? List.of() : List.of(words);
    String direction = descending ? " DESC" : " ASC";
    String order =
        " ORDER BY " + sort.column() + direction + ", id" + direction + " LIMIT ? OFFSET ?";
    LocalDate today = LocalDate.now(clock);
    return reader.page(
        COLUMNS + where + order,
        "SELECT COUNT(*) FROM artist" + where,
        values,
        asked,
        row -> ArtistSummary.of(row, today));
  }

  /** Whether there is such an artist. */
  public boolean exists(long id) {
    return !reader.list("SELECT id FROM artist WHERE id = ?", List.of(id), row -> id).isEmpty();
  }

  /** An artist with statistics. */
  public Optional<ArtistDetails> find(long id) {
    return summaries(" WHERE id = ?", List.of(id)).stream()
        .findFirst()
        .map(artist -> ArtistDetails.of(artist, stats(artist)));
  }

  private ArtistDetails.Stats stats(ArtistSummary artist) {
    List<Long> id = List.of(artist.id());
    return new ArtistDetails.Stats(
        artist.showCount(),
        reader.number(DOWNLOADS, id),
        reader.list(TOP_VENUES, id, row -> row.getString(1)));
  }

  private List<ArtistSummary> summaries(String which, List<?> values) {
    LocalDate today = LocalDate.now(clock);
    return reader.list(COLUMNS + which, values, row -> ArtistSummary.of(row, today));
  }
}
