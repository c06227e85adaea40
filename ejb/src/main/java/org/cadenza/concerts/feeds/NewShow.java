package org.cadenza.concerts.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.concerts.catalog.SetList;
import org.cadenza.persistence.SqlReader;

/**
 * A show that has come into the catalog.
 *
 * @param date null if unknown
 * @param place venue and town, as far as they are known; may be empty
 * @param pageUrl where the source tells of it; null if there is no such page
 * @param foundAt when it came
 * @param setList a line a set
 */
public record NewShow(
    long id,
    String artist,
    LocalDate date,
    String place,
    URI pageUrl,
    Instant foundAt,
    List<String> setList) {

  static final String SELECT =
      "SELECT s.id, a.name, s.performance_date, v.name, v.city, v.state, v.country, s.page_url,"
          + " s.created_at FROM concert_show s JOIN artist a ON a.id = s.artist_id"
          + " JOIN venue v ON v.id = s.venue_id";

  static NewShow of(ResultSet row) throws SQLException {
    String place =
        Stream.of(row.getString(4), row.getString(5), row.getString(6), row.getString(7))
            .filter(Objects::nonNull)
            .map(NewShow::clean)
            .collect(Collectors.joining(", "));
    return new NewShow(
        row.getLong(1),
        clean(row.getString(2)),
        SqlReader.date(row, 3),
        place,
        address(row.getString(8)),
        SqlReader.time(row, 9),
        List.of());
  }

  NewShow with(SetList played) {
    List<String> lines = played.lines().stream().map(NewShow::clean).toList();
    return new NewShow(id, artist, date, place, pageUrl, foundAt, lines);
  }

  /** Without what neither XML 1.0 nor iCalendar can hold. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ");
  }

  /** Null for what a source has given as an address and is none. */
  private static URI address(String text) {
    try {
      return text == null ? null : new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Such as {@code Grateful Dead, 1977-05-08, Barton Hall, Ithaca, NY, USA}. */
  public String title() {
    return Stream.of(artist, date == null ? null : date.toString(), place.isEmpty() ? null : place)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
