package org.cadenza.concerts.catalog;

import java.util.ArrayList;
import java.util.List;
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
  }

  /** One page, and how many there are on all. */
  Page<ShowSummary> page(ShowSort sort, boolean descending, Page.Asked asked) {
    if (empty) {
      return new Page<>(List.of(), 0, asked);
    }
    return new Page<>(rows(sort, descending, asked), total(), asked);
  }

  private List<ShowSummary> rows(ShowSort sort, boolean descending, Page.Asked asked) {
    String order = sort.order(descending);
    List<Object> ofPage = new ArrayList<>(values);
    ofPage.add(asked.size());
    ofPage.add(asked.offset());
    return reader.list(
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
        ofPage,
        ShowSummary::of);
  }

  private long total() {
    // Artists keep their counts; anything else is counted in an index.
    return filter.isByArtistAlone()
        ? reader.number(
            "SELECT COALESCE(SUM(s.show_count), 0) FROM artist s"
                + where().replace("s.artist_id", "s.id"),
            values)
        : reader.number("SELECT COUNT(*) FROM concert_show s" + where(), values);
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
