package org.cadenza.server.sample.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All shows as they are now: the base shows with the changes made at run time laid over them. Holds
 * the real shows and the changes; synthetic shows are made when asked for.
 */
public final class Catalog {
  private static final int FIRST_NEW_ID = 5_000_000;

  private final BaseShows base;
  // A removed show stands here without a value, so that no other one gets its id.
  private final Map<Integer, Optional<Show>> changes = new TreeMap<>();
  private final Map<Integer, CatalogIndex> indexes = new HashMap<>();

  /**
   * A catalog of this many shows: the oldest of the 2,358 real ones, then synthetic ones.
   *
   * @param shows at most 4,000,000, so that shows added later have ids of their own
   */
  public Catalog(int shows) {
    this.base = new BaseShows(shows);
  }

  /** The show of this containerID. */
  public synchronized Optional<Show> show(int id) {
    if (changes.containsKey(id)) {
      return changes.get(id);
    }
    return base.has(id) ? Optional.of(base.at(BaseShows.indexOf(id))) : Optional.empty();
  }

  /** Whether there is a track of this id. */
  public boolean hasTrack(int trackId) {
    return show(Track.showOf(trackId)).filter(show -> Track.isIn(show, trackId)).isPresent();
  }

  /** Adds a show or puts it in the place of the one with its id. */
  public synchronized void put(Show show) {
    changes.put(show.id(), Optional.of(show));
    indexes.clear();
  }

  /** Takes a show out of the catalog; false when there is none of this id. */
  public synchronized boolean remove(int id) {
    boolean existed = show(id).isPresent();
    if (existed) {
      changes.put(id, Optional.empty());
      indexes.clear();
    }
    return existed;
  }

  /** Undoes every change. */
  public synchronized void reset() {
    changes.clear();
    indexes.clear();
  }

  /** A containerID that no show has, larger than that of every show added before. */
  public synchronized int freeId() {
    int largest = changes.keySet().stream().mapToInt(id -> id).max().orElse(0);
    return Math.max(FIRST_NEW_ID, largest + 1);
  }

  /** The order of all shows with this availabilityType. */
  synchronized CatalogIndex index(int availability) {
    return indexes.computeIfAbsent(availability, this::indexed);
  }

  private CatalogIndex indexed(int availability) {
    List<CatalogIndex.Entry> entries = new ArrayList<>();
    for (int index = 0; index < base.count() && availability == Show.AVAILABLE; index++) {
      int id = BaseShows.idAt(index);
      if (!changes.containsKey(id)) {
        long posted = BaseShows.postedAt(index).getEpochSecond();
        entries.add(new CatalogIndex.Entry(id, base.artistAt(index), posted));
      }
    }
    changes.values().stream()
        .flatMap(Optional::stream)
        .filter(show -> show.availability() == availability)
        .map(
            show ->
                new CatalogIndex.Entry(show.id(), show.artist(), show.posted().getEpochSecond()))
        .forEach(entries::add);
    return new CatalogIndex(entries);
  }
}
