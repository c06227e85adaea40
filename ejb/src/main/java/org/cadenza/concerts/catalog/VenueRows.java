package org.cadenza.concerts.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * Finds the venues of many shows at once, and adds the new ones, within the caller's transaction.
 */
@ApplicationScoped
public class VenueRows {

  private static final String INSERT =
      "INSERT INTO venue (id, identity, name, city, state, country, name_words, city_words,"
          + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  /** The number of each place's venue. */
  public Map<Place, Long> numbers(Collection<Place> places) {
    Map<Place, String> identities = new LinkedHashMap<>();
    places.forEach(place -> identities.computeIfAbsent(place, Place::identity));
    Map<String, Place> unknown = new LinkedHashMap<>();
    identities.forEach((place, identity) -> unknown.putIfAbsent(identity, place));
    Map<String, Long> numbers = find(List.copyOf(unknown.keySet()));
    unknown.keySet().removeAll(numbers.keySet());
    numbers.putAll(add(unknown));
    Map<Place, Long> byPlace = new HashMap<>();
    identities.forEach((place, identity) -> byPlace.put(place, numbers.get(identity)));
    return byPlace;
  }

  private Map<String, Long> find(List<String> identities) {
    Map<String, Long> numbers = new HashMap<>();
    if (!identities.isEmpty()) {
      // The index is named, as statistics lag behind a catalog that is just being filled.
      reader.list(
          "SELECT identity, id FROM venue FORCE INDEX (venue_identity) WHERE identity IN ("
              + SqlReader.places(identities.size())
              + ")",
          identities,
          row -> numbers.put(row.getString(1), row.getLong(2)));
    }
    return numbers;
  }

  private Map<String, Long> add(Map<String, Place> places) {
    Map<String, Long> numbers = new HashMap<>();
    List<Long> keys = writer.keys("venue_seq", places.size());
    List<List<Object>> rows = new ArrayList<>();
    places.forEach(
        (identity, place) -> {
          Long key = keys.get(rows.size());
          rows.add(row(key, new Venue(place, clock.instant())));
          numbers.put(identity, key);
        });
    writer.add(INSERT, rows);
    return numbers;
  }

  private static List<Object> row(Long key, Venue venue) {
    return Arrays.asList(
        key,
        venue.identity,
        venue.name,
        venue.city,
        venue.state,
        venue.country,
        venue.nameWords,
        venue.cityWords,
        venue.createdAt);
  }
}
