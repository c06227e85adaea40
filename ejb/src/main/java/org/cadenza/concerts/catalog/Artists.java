package org.cadenza.concerts.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cadenza.persistence.Page;

/** Artists, for readers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Artists {

  private static final String COLUMNS =
      "SELECT id, name, slug, show_count, first_show_date, last_show_date, image_url FROM artist";

  @PersistenceContext EntityManager entities;
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
    String where =
        words == null ? "" : " WHERE MATCH (name_words) AGAINST (:words IN BOOLEAN MODE)";
    String direction = descending ? " DESC" : " ASC";
    Query rows =
        entities
            .createNativeQuery(
                COLUMNS
                    + where
                    + " ORDER BY "
                    + sort.column()
                    + direction
                    + ", id"
                    + direction
                    + " LIMIT :size OFFSET :offset")
            .setParameter("size", asked.size())
            .setParameter("offset", asked.offset());
    Query count = entities.createNativeQuery("SELECT COUNT(*) FROM artist" + where);
    if (words != null) {
      rows.setParameter("words", words);
      count.setParameter("words", words);
    }
    return new Page<>(summaries(rows), Rows.number(count.getSingleResult()), asked);
  }

  /** Whether there is such an artist. */
  public boolean exists(long id) {
    return entities.find(Artist.class, id) != null;
  }

  /** An artist with statistics. */
  public Optional<ArtistDetails> find(long id) {
    Query row = entities.createNativeQuery(COLUMNS + " WHERE id = :id").setParameter("id", id);
    return summaries(row).stream()
        .findFirst()
        .map(artist -> ArtistDetails.of(artist, stats(artist)));
  }

  private ArtistDetails.Stats stats(ArtistSummary artist) {
    Object downloads =
        entities
            .createNativeQuery(
                "SELECT COALESCE(SUM(download_count), 0) FROM concert_show WHERE artist_id = :id")
            .setParameter("id", artist.id())
            .getSingleResult();
    @SuppressWarnings("unchecked")
    List<String> venues =
        entities
            .createNativeQuery(
                "SELECT v.name FROM (SELECT venue_id, COUNT(*) AS shows FROM concert_show"
                    + " WHERE artist_id = :id GROUP BY venue_id ORDER BY shows DESC, venue_id"
                    + " LIMIT 5) top JOIN venue v ON v.id = top.venue_id"
                    + " WHERE v.name IS NOT NULL ORDER BY top.shows DESC, v.id")
            .setParameter("id", artist.id())
            .getResultList();
    return new ArtistDetails.Stats(artist.showCount(), Rows.number(downloads), venues);
  }

  @SuppressWarnings("unchecked")
  private List<ArtistSummary> summaries(Query query) {
    LocalDate today = LocalDate.now(clock);
    return ((List<Object[]>) query.getResultList())
        .stream().map(row -> ArtistSummary.of(row, today)).toList();
  }
}
