package org.cadenza.concerts.catalog;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;

/**
 * One search for shows, as SQL: full-text search and late row look-up are beyond JPQL. First the
 * ids of the page are read from an index alone, then the rows of these few.
 */
final class ShowSearch {

  private static final int MOST_ARTISTS_BY_ID = 200;

  private final SqlReader reader;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final ShowFilter filter;
  private boolean empty;

  ShowSearch(SqlReader reader, ShowFilter filter) {
    this.reader = reader;
    this.filter = filter;
    if (filter.artistId() != null) {
      condition("s.artist_id = ?", filter.artistId());
    }
    artist(filter.artist());
    words("s.venue_id IN (SELECT id FROM venue WHERE MATCH (name_words)", filter.venue());
    words("s.venue_id IN (SELECT id FROM venue WHERE MATCH (city_words)", filter.city());
    if (filter.from() != null) {
      condition("s.performance_date >= ?", filter.from());
    }
    if (filter.to() != null) {
      condition("s.performance_date <= ?", filter.to());
    }
    song(filter.song());
    day(filter.day());
  }

  /** One page, and how many there are on all. */
  Page<ShowSummary> page(ShowSort sort, boolean descending, Page.Asked asked) {
    if (empty) {
      return new Page<>(List.of(), 0, asked);
    }
    String order = sort.order(descending);
    return reader.page(
        "SELECT "
            + ShowSummary.COLUMNS
            + " FROM (SELECT s.id FROM concert_show s"
            + where()
            + " ORDER BY "
            + order
            + " LIMIT ? OFFSET ?) page"
            + " JOIN concert_show s ON s.id = page.id"
            + " JOIN artist a ON a.id = s.artist_id JOIN venue v ON v.id = s.venue_id"
            + " ORDER BY "
            + order,
        counting(),
        values,
        asked,
        ShowSummary::of);
  }

  /** Artists keep their counts; anything else is counted in an index. */
  private String counting() {
    return filter.isByArtistAlone()
        ? "SELECT COALESCE(SUM(s.show_count), 0) FROM artist s"
            + where().replace("s.artist_id", "s.id")
        : "SELECT COUNT(*) FROM concert_show s" + where();
  }

  /** Few artists are named by id, so that the index by artist and date serves the order too. */
  private void artist(String text) {
    if (text == null) {
      return;
    }
    String words = Words.query(text);
    if (words == null) {
      empty = true;
      return;
    }
    List<Long> ids =
        reader.list(
            "SELECT id FROM artist WHERE MATCH (name_words) AGAINST (? IN BOOLEAN MODE) LIMIT ?",
            List.of(words, MOST_ARTISTS_BY_ID + 1),
            row -> row.getLong(1));
    if (ids.isEmpty()) {
      empty = true;
    } else if (ids.size() <= MOST_ARTISTS_BY_ID) {
      conditions.add("s.artist_id IN (" + SqlReader.places(ids.size()) + ")");
      values.addAll(ids);
    } else {
      condition(
          "s.artist_id IN (SELECT id FROM artist WHERE MATCH (name_words)"
              + " AGAINST (? IN BOOLEAN MODE))",
          words);
    }
  }

  private void song(String text) {
    if (text == null) {
      return;
    }
    SongSequence.Query played = SongSequence.of(text).shows(reader);
    empty |= played.isEmpty();
    conditions.add("s.id IN (" + played.text() + ")");
    values.addAll(played.values());
  }

  /** Named in each of the years that there are shows of, so that the index of dates serves. */
  private void day(MonthDay day) {
    if (day == null) {
      return;
    }
    List<LocalDate> dates =
        reader
            .list(
                "SELECT YEAR(MIN(performance_date)), YEAR(MAX(performance_date)) FROM concert_show",
                List.of(),
                row -> IntStream.rangeClosed(row.getInt(1), row.getInt(2)))
            .get(0)
            .filter(day::isValidYear)
            .mapToObj(day::atYear)
            .toList();
    empty |= dates.isEmpty();
    conditions.add("s.performance_date IN (" + SqlReader.places(dates.size()) + ")");
    values.addAll(dates);
  }

  private void words(String match, String text) {
    if (text == null) {
      return;
    }
    String words = Words.query(text);
    empty |= words == null;
    condition(match + " AGAINST (? IN BOOLEAN MODE))", words);
  }

  private void condition(String sql, Object value) {
    conditions.add(sql);
    values.add(value);
  }

  private String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }
}
