package org.cadenza.server.sample.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ids of the shows in their orders; numbers only, so that 200,000 shows are some megabytes. */
final class CatalogIndex {
  // What catalog.latest gave when it was looked at.
  private static final int MOST_LATEST = 13_000;

  private final int[] all;
  private final SortedMap<Integer, int[]> byArtist = new TreeMap<>();
  private final SortedMap<Integer, Artist> artists = new TreeMap<>();
  private final int[] latest;

  /** The place of one show in the orders. */
  record Entry(int id, Artist artist, long postedSecond) {}

  /** Orders the entries, which come in any order. */
  CatalogIndex(Collection<Entry> entries) {
    all = ids(entries.stream()).sorted().toArray();
    SortedMap<Integer, IntStream.Builder> building = new TreeMap<>();
    for (Entry entry : entries) {
      artists.put(entry.artist().id(), entry.artist());
      building.computeIfAbsent(entry.artist().id(), id -> IntStream.builder()).add(entry.id());
    }
    building.forEach((artist, ids) -> byArtist.put(artist, ids.build().sorted().toArray()));
    latest = ids(entries.stream().sorted(CatalogIndex::newestFirst).limit(MOST_LATEST)).toArray();
  }

  private static IntStream ids(Stream<Entry> entries) {
    return entries.mapToInt(Entry::id);
  }

  private static int newestFirst(Entry one, Entry other) {
    int byTime = Long.compare(other.postedSecond(), one.postedSecond());
    return byTime != 0 ? byTime : Integer.compare(other.id(), one.id());
  }

  /** The containerIDs of these artists' shows, ascending; of all shows when the set is empty. */
  int[] ids(Set<Integer> artistIds) {
    if (artistIds.isEmpty()) {
      return all;
    }
    int[][] found = artistIds.stream().map(this::idsOf).toArray(int[][]::new);
    return found.length == 1
        ? found[0]
        : Arrays.stream(found).flatMapToInt(Arrays::stream).sorted().toArray();
  }

  private int[] idsOf(int artistId) {
    return byArtist.getOrDefault(artistId, new int[0]);
  }

  /** The artists that have shows, by id. */
  Collection<Artist> artists() {
    return artists.values();
  }

  /** How many shows an artist has. */
  int showsOf(Artist artist) {
    return idsOf(artist.id()).length;
  }

  /** The containerIDs of the shows posted last, the newest first; the larger id of equal ones. */
  int[] latest() {
    return latest.clone();
  }
}
