package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadenza.persistence.SqlReader;

/** Tells which containers of a source we have. */
@Stateless
public class KnownShows {

  private static final int BATCH = 500;

  /**
   * The index is named, for MariaDB goes by statistics, which lag behind a catalog that is just
   * being filled: it would rather read all shows of the source.
   */
  private static final String FIND =
      "SELECT container_id, id, fingerprint FROM concert_show FORCE INDEX (concert_show_container_source)"
          + " WHERE container_id IN (";

  @Inject SqlReader reader;

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
      List<Object> values = new ArrayList<>(all.subList(from, Math.min(from + BATCH, all.size())));
      String places = SqlReader.places(values.size());
      values.add(source);
      reader.list(
          FIND + places + ") AND source = ?",
          values,
          row -> known.put(row.getLong(1), new Known(row.getLong(2), row.getString(3))));
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
