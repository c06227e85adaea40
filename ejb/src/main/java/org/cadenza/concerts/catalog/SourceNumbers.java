package org.cadenza.concerts.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers for what a source calls by words: container ids are numbers in the API. They are given
 * once and for ever, from a range that no source with numbers of its own reaches.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SourceNumbers {

  /** The first of them, less one. */
  public static final long BELOW = 1_000_000_000L;

  private static final int BATCH = 500;

  @PersistenceContext EntityManager entities;

  /** What is numbered. */
  public enum Kind {
    ARTIST,
    SHOW;

    private String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Numbers by name; new ones where a name has none yet. Names are ASCII, 255 at most. */
  public Map<String, Long> of(String source, Kind kind, Collection<String> names) {
    Map<String, Long> numbers = new HashMap<>();
    List<String> all = names.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> batch = all.subList(from, Math.min(from + BATCH, all.size()));
      numbers.putAll(known(source, kind, batch));
      List<String> news = new ArrayList<>(batch);
      news.removeAll(numbers.keySet());
      if (!news.isEmpty()) {
        add(source, kind, news);
        numbers.putAll(known(source, kind, news));
      }
    }
    return numbers;
  }

  /** The name behind a number. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<String> name(String source, Kind kind, long number) {
    Stream<?> names =
        entities
            .createNativeQuery(
                "SELECT name FROM source_number"
                    + " WHERE number = :number AND source = :source AND kind = :kind",
                String.class)
            .setParameter("number", number)
            .setParameter("source", source)
            .setParameter("kind", kind.word())
            .getResultStream();
    return names.map(String.class::cast).findFirst();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Long> known(String source, Kind kind, List<String> names) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "SELECT name, number FROM source_number"
                    + " WHERE source = :source AND kind = :kind AND name IN (:names)")
            .setParameter("source", source)
            .setParameter("kind", kind.word())
            .setParameter("names", names)
            .getResultList();
    Map<String, Long> known = new HashMap<>();
    rows.forEach(row -> known.put((String) row[0], ((Number) row[1]).longValue()));
    return known;
  }

  /** Whoever was quicker has given the number. */
  private void add(String source, Kind kind, List<String> names) {
    StringBuilder sql =
        new StringBuilder("INSERT INTO source_number (number, source, kind, name) VALUES ");
    for (int i = 0; i < names.size(); i++) {
      sql.append(i == 0 ? "" : ", ").append("(NEXTVAL(source_number_seq), :source, :kind, :name");
      sql.append(i).append(')');
    }
    Query insert =
        entities
            .createNativeQuery(sql + " ON DUPLICATE KEY UPDATE source = source")
            .setParameter("source", source)
            .setParameter("kind", kind.word());
    for (int i = 0; i < names.size(); i++) {
      insert.setParameter("name" + i, names.get(i));
    }
    insert.executeUpdate();
  }
}
