package org.cadenza.concerts.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.persistence.Page;

/**
 * One search for shows, as SQL: full-text search and late row look-up are beyond JPQL. First the
 * ids of the page are read from an index alone, then the rows of these few.
 */
final class ShowSearch {

  private static final int MOST_ARTISTS_BY_ID = 200;

  private final EntityManager entities;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final ShowFilter filter;
  private boolean empty;

  ShowSearch(EntityManager entities, ShowFilter filter) {
    this.entities = entities;
    this.filter = filter;
    if (filter.artistId() != null) {
      condition("s.artist_id = :artistId", "artistId", filter.artistId());
    }
    artist(filter.artist());
    words("s.venue_id IN (SELECT id FROM venue WHERE MATCH (name_words)", "venue", filter.venue());
    words("s.venue_id IN (SELECT id FROM venue WHERE MATCH (city_words)", "city", filter.city());
    if (filter.from() != null) {
      condition("s.performance_date >= :from", "from", filter.from());
    }
    if (filter.to() != null) {
      condition("s.performance_date <= :to", "to", filter.to());
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
    Query query =
        entities.createNativeQuery(
            "SELECT "
                + ShowSummary.COLUMNS
                + " FROM (SELECT s.id FROM concert_show s"
                + where()
                + " ORDER BY "
                + order
                + " LIMIT :size OFFSET :offset) page"
                + " JOIN concert_show s ON s.id = page.id"
                + " JOIN artist a ON a.id = s.artist_id JOIN venue v ON v.id = s.venue_id"
                + " ORDER BY "
                + order);
    query.setParameter("size", asked.size()).setParameter("offset", asked.offset());
    return rows(query).map(ShowSummary::of).toList();
  }

  private long total() {
    // Artists keep their counts; anything else is counted in an index.
    if (filter.isByArtistAlone()) {
      String sum = "SELECT COALESCE(SUM(s.show_count), 0) FROM artist s";
      return Rows.number(
          bind(entities.createNativeQuery(sum + where().replace("s.artist_id", "s.id")))
              .getSingleResult());
    }
    return Rows.number(
        bind(entities.createNativeQuery("SELECT COUNT(*) FROM concert_show s" + where()))
            .getSingleResult());
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
    List<?> ids =
        entities
            .createNativeQuery(
                "SELECT id FROM artist WHERE MATCH (name_words) AGAINST (:words IN BOOLEAN MODE)"
                    + " LIMIT "
                    + (MOST_ARTISTS_BY_ID + 1))
            .setParameter("words", words)
            .getResultList();
    if (ids.isEmpty()) {
      empty = true;
    } else if (ids.size() == 1) {
      condition("s.artist_id = :artist", "artist", ids.get(0));
    } else if (ids.size() <= MOST_ARTISTS_BY_ID) {
      condition("s.artist_id IN (:artist)", "artist", ids);
    } else {
      condition(
          "s.artist_id IN (SELECT id FROM artist WHERE MATCH (name_words)"
              + " AGAINST (:artist IN BOOLEAN MODE))",
          "artist",
          words);
    }
  }

  private void words(String match, String name, String text) {
    if (text == null) {
      return;
    }
    String words = Words.query(text);
    empty |= words == null;
    condition(match + " AGAINST (:" + name + " IN BOOLEAN MODE))", name, words);
  }

  private void condition(String sql, String name, Object value) {
    conditions.add(sql);
    parameters.put(name, value);
  }

  private String where() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private Query bind(Query query) {
    parameters.forEach(query::setParameter);
    return query;
  }

  @SuppressWarnings("unchecked")
  private Stream<Object[]> rows(Query query) {
    return ((List<Object[]>) bind(query).getResultList()).stream();
  }
}
