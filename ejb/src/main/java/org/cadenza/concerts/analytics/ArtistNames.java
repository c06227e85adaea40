package org.cadenza.concerts.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.persistence.SqlReader;

/** What artists are called, and how many shows they have. */
@ApplicationScoped
class ArtistNames {

  @Inject SqlReader reader;

  /** An artist. */
  record Entry(String name, long shows) {}

  /** By their ids. */
  Map<Long, Entry> of(Collection<Long> ids) {
    Map<Long, Entry> entries = new HashMap<>();
    if (!ids.isEmpty()) {
      reader.list(
          "SELECT id, name, show_count FROM artist WHERE id IN ("
              + SqlReader.places(ids.size())
              + ")",
          List.copyOf(ids),
          row -> entries.put(row.getLong(1), new Entry(row.getString(2), row.getLong(3))));
    }
    return entries;
  }
}
