package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.Billing;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.Place;
import org.cadenza.concerts.catalog.Show;
import org.cadenza.concerts.catalog.ShowChanges;
import org.cadenza.concerts.catalog.ShowRows;
import org.cadenza.concerts.catalog.VenueRows;
import org.cadenza.concerts.catalog.census.CensusCount;
import org.cadenza.persistence.SqlReader;

/** Writes shows with their tracks and reviews, in batches, and only where something is new. */
@Stateless
public class ShowWriter {

  @PersistenceContext EntityManager entities;
  @Inject ArtistWriter artists;
  @Inject ShowParts parts;
  @Inject KnownShows knownShows;
  @Inject VenueRows venues;
  @Inject ShowRows rows;
  @Inject ShowChanges changes;
  @Inject CensusCount census;
  @Inject SqlReader reader;
  @Inject Clock clock;

  /**
   * What was written.
   *
   * @param containers true for new, false for changed
   * @param artists ids of those whose shows these are, or were
   */
  public record Written(Map<Long, Boolean> containers, Set<Long> artists) {}

  /**
   * Writes what is new or changed.
   *
   * @param listings by container
   * @param prints the listings' fingerprints, by container
   */
  public Written write(String source, Map<Long, Listing> listings, Map<Long, String> prints) {
    Map<Long, KnownShows.Known> known = knownShows.find(source, listings.keySet());
    Map<Long, Listing> changed = new LinkedHashMap<>(listings);
    changed
        .keySet()
        .removeIf(c -> known.containsKey(c) && known.get(c).fingerprint().equals(prints.get(c)));
    if (changed.isEmpty()) {
      return new Written(Map.of(), Set.of());
    }
    List<Long> rewritten =
        known.entrySet().stream()
            .filter(e -> changed.containsKey(e.getKey()))
            .map(e -> e.getValue().id())
            .toList();
    Map<Long, Billing> by = artists(source, changed.values());
    Map<Long, Show> shows = shows(rewritten);
    Set<Long> whose = new HashSet<>();
    shows.values().forEach(show -> whose.add(show.artistId()));
    by.values().forEach(artist -> whose.add(artist.artistId()));
    Map<Place, Long> at = venues.numbers(changed.values().stream().map(Listing::place).toList());
    Instant now = clock.instant();
    Map<Long, Boolean> written = new HashMap<>();
    Map<Long, Listing> byShow = new LinkedHashMap<>();
    Map<Show, Listing> added = new LinkedHashMap<>();
    changed.forEach(
        (container, listing) -> {
          Show show = shows.get(container);
          written.put(container, show == null);
          if (show == null) {
            show = new Show(source, container, now);
            added.put(show, listing);
          } else {
            byShow.put(show.id(), listing);
          }
          show.tell(
              listing,
              prints.get(container),
              by.get(listing.artistSourceId()),
              at.get(listing.place()),
              now);
        });
    entities.flush();
    Iterator<Long> numbers = rows.add(added.keySet()).iterator();
    added.values().forEach(listing -> byShow.put(numbers.next(), listing));
    parts.clear(rewritten);
    parts.write(byShow);
    changes.note(changes(byShow, written, by), now);
    return new Written(written, whose);
  }

  private static List<ShowChanges.Written> changes(
      Map<Long, Listing> byShow, Map<Long, Boolean> written, Map<Long, Billing> by) {
    List<ShowChanges.Written> changes = new ArrayList<>();
    byShow.forEach(
        (id, listing) ->
            changes.add(
                new ShowChanges.Written(
                    id,
                    by.get(listing.artistSourceId()).artistId(),
                    written.get(listing.containerId()))));
    return changes;
  }

  /** Marks what an artist's source lists no more. */
  public void withdraw(String source, long artistSourceId, Set<Long> listed) {
    List<Long> gone = gone(source, artistSourceId, listed);
    Collection<Show> withdrawn = shows(gone).values();
    withdrawn.forEach(show -> show.withdraw(clock.instant()));
    census.isDue(withdrawn.stream().map(Show::artistId).collect(Collectors.toSet()));
  }

  /** Ids of shows of an artist that are not listed, and not yet marked so. */
  private List<Long> gone(String source, long artistSourceId, Set<Long> listed) {
    return reader
        .list(
            "SELECT s.id, s.container_id FROM artist a JOIN concert_show s ON s.artist_id = a.id"
                + " WHERE a.source = ? AND a.source_id = ? AND s.source = ?"
                + " AND s.fingerprint <> ''",
            List.of(source, artistSourceId, source),
            row -> listed.contains(row.getLong(2)) ? null : row.getLong(1))
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  private Map<Long, Show> shows(List<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery("from Show s where s.id in :ids", Show.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Show::containerId, s -> s));
  }

  private Map<Long, Billing> artists(String source, Collection<Listing> listings) {
    Map<Long, String> names = new HashMap<>();
    listings.forEach(l -> names.put(l.artistSourceId(), l.artistName()));
    return artists.named(source, names);
  }
}
