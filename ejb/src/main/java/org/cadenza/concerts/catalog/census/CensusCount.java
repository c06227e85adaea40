package org.cadenza.concerts.catalog.census;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Counts the shows of artists whose shows have changed. */
@Stateless
public class CensusCount {

  /** Artists in one transaction. */
  static final int BATCH = 5;

  private static final int VENUES_AT_ONCE = 1000;

  private static final String SHOWS =
      "INSERT INTO artist_census (artist_id, shows, available, rated, rating_sum, top_year)"
          + " SELECT a.id, COUNT(s.id), COALESCE(SUM(s.is_available), 0), COUNT(s.rating),"
          + " COALESCE(SUM(s.rating), 0), (SELECT YEAR(y.performance_date) FROM concert_show y"
          + " WHERE y.artist_id = a.id AND y.performance_date IS NOT NULL"
          + " GROUP BY YEAR(y.performance_date)"
          + " ORDER BY COUNT(*) DESC, YEAR(y.performance_date) DESC LIMIT 1)"
          + " FROM artist a LEFT JOIN concert_show s ON s.artist_id = a.id WHERE a.id IN (%s)"
          + " GROUP BY a.id";
  private static final String GROWTH =
      "INSERT INTO artist_growth (artist_id, day, shows)"
          + " SELECT artist_id, DATE(created_at), COUNT(*) FROM concert_show WHERE artist_id IN (%s)"
          + " GROUP BY artist_id, DATE(created_at)";
  private static final String PLACES =
      "INSERT INTO venue_artist (artist_id, venue_id, shows)"
          + " SELECT artist_id, venue_id, COUNT(*) FROM concert_show WHERE artist_id IN (%s)"
          + " GROUP BY artist_id, venue_id";
  private static final String VENUES =
      "INSERT INTO venue_census (venue_id, shows, artists)"
          + " SELECT venue_id, SUM(shows), COUNT(*) FROM venue_artist WHERE venue_id IN (%s)"
          + " GROUP BY venue_id";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Event<ArtistsCounted> counted;

  /** Notes that shows of these artists have changed, in the transaction that changes them. */
  public void isDue(Collection<Long> artists) {
    writer.add(
        "INSERT IGNORE INTO census_due (artist_id) VALUES (?)",
        artists.stream().sorted().map(List::<Object>of).toList());
  }

  /**
   * Counts some of the artists that are due.
   *
   * @return how many
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int countSome() {
    // One after the other, for artists share venues. Who is just being refreshed is passed over.
    reader.list("SELECT what FROM counting WHERE what = 'catalog' FOR UPDATE", List.of(), row -> 1);
    List<Long> due =
        reader.list(
            "SELECT artist_id FROM census_due ORDER BY artist_id LIMIT ? FOR UPDATE SKIP LOCKED",
            List.of(BATCH),
            row -> row.getLong(1));
    if (!due.isEmpty()) {
      Set<Long> venues = new TreeSet<>(venues(due));
      renew("artist_census", SHOWS, "artist_id", due);
      renew("artist_growth", GROWTH, "artist_id", due);
      renew("venue_artist", PLACES, "artist_id", due);
      venues.addAll(venues(due));
      List<Long> all = new ArrayList<>(venues);
      for (int from = 0; from < all.size(); from += VENUES_AT_ONCE) {
        renew(
            "venue_census",
            VENUES,
            "venue_id",
            all.subList(from, Math.min(all.size(), from + VENUES_AT_ONCE)));
      }
      writer.change(
          "UPDATE counting SET venues = (SELECT COUNT(*) FROM venue_census)"
              + " WHERE what = 'catalog'",
          List.of());
      counted.fire(new ArtistsCounted(due));
      writer.change(
          "DELETE FROM census_due WHERE artist_id IN (" + SqlReader.places(due.size()) + ")", due);
    }
    return due.size();
  }

  private List<Long> venues(List<Long> artists) {
    return reader.list(
        "SELECT DISTINCT venue_id FROM venue_artist WHERE artist_id IN ("
            + SqlReader.places(artists.size())
            + ")",
        artists,
        row -> row.getLong(1));
  }

  private void renew(String table, String insert, String key, List<Long> ids) {
    String places = SqlReader.places(ids.size());
    writer.change("DELETE FROM " + table + " WHERE " + key + " IN (" + places + ")", ids);
    writer.change(String.format(insert, places), ids);
  }
}
