package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which containers of a source we have. */
@Stateless
public class KnownShows {

  private static final int BATCH = 500;

  /**
   * The index is named, for MariaDB goes by statistics, which lag behind a catalog that is just
   * being filled: it would rather read all shows of the source.
   */
  private static final String FIND =
      "SELECT container_id, id, fingerprint FROM concert_show FORCE INDEX (concert_show_container)"
          + " WHERE container_id IN (:containers) AND source = :source";

  @PersistenceContext EntityManager entities;

  /**
   * A show that we have.
   *
   * @param fingerprint of what its source told when it was written
   */
  public record Known(long id, String fingerprint) {}

  /** Those that we have, by container. */
  public Map<Long, Known> find(String source, Collection<Long> containers) {
    List<Long> all = List.copyOf(containers);
    Map<Long, Known> known = new HashMap<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<?> rows =
          entities
              .createNativeQuery(FIND)
              .setParameter("source", source)
              .setParameter("containers", all.subList(from, Math.min(from + BATCH, all.size())))
              .getResultList();
      for (Object row : rows) {
        Object[] r = (Object[]) row;
        known.put((Long) r[0], new Known((Long) r[1], (String) r[2]));
      }
    }
    return known;
  }

  /** Those that we do not have. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Long> unknown(String source, List<Long> containers) {
    Set<Long> known = find(source, containers).keySet();
    List<Long> unknown = new ArrayList<>(containers);
    unknown.removeAll(known);
    return unknown;
  }
}
