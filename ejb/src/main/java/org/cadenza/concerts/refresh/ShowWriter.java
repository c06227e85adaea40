package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.Artist;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.Place;
import org.cadenza.concerts.catalog.Show;
import org.cadenza.concerts.catalog.Venue;

/** Writes shows with their tracks and reviews, in batches, and only where something is new. */
@Stateless
public class ShowWriter {

  @PersistenceContext EntityManager entities;
  @Inject ArtistWriter artists;
  @Inject ShowParts parts;
  @Inject KnownShows knownShows;
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
    // First, so that shows find their artists in hand.
    Map<Long, Artist> by = artists(source, changed.values());
    Map<Long, Show> shows = shows(rewritten);
    Set<Long> whose = new HashSet<>();
    shows.values().forEach(show -> whose.add(show.artist().id()));
    by.values().forEach(artist -> whose.add(artist.id()));
    Map<Place, Venue> at = venues(changed.values());
    Instant now = clock.instant();
    Map<Long, Boolean> written = new HashMap<>();
    Map<Long, Listing> byShow = new LinkedHashMap<>();
    changed.forEach(
        (container, listing) -> {
          Show show = shows.get(container);
          written.put(container, show == null);
          if (show == null) {
            show = new Show(source, container, now);
          }
          show.tell(
              listing,
              prints.get(container),
              by.get(listing.artistSourceId()),
              at.get(listing.place()),
              now);
          entities.persist(show);
          byShow.put(show.id(), listing);
        });
    entities.flush();
    parts.clear(rewritten);
    parts.write(byShow);
    return new Written(written, whose);
  }

  /** Marks what an artist's source lists no more. */
  public void withdraw(String source, long artistSourceId, Set<Long> listed) {
    List<Long> gone = gone(source, artistSourceId, listed);
    shows(gone).values().forEach(show -> show.withdraw(clock.instant()));
  }

  /** Ids of shows of an artist that are not listed, and not yet marked so. */
  private List<Long> gone(String source, long artistSourceId, Set<Long> listed) {
    return entities
        .createQuery(
            "select s.id, s.containerId from Show s where s.source = :source"
                + " and s.artist.source = :source and s.artist.sourceId = :artist"
                + " and s.fingerprint <> ''",
            Object[].class)
        .setParameter("source", source)
        .setParameter("artist", artistSourceId)
        .getResultStream()
        .filter(row -> !listed.contains((Long) row[1]))
        .map(row -> (Long) row[0])
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

  private Map<Long, Artist> artists(String source, Collection<Listing> listings) {
    Map<Long, String> names = new HashMap<>();
    listings.forEach(l -> names.put(l.artistSourceId(), l.artistName()));
    return artists.named(source, names);
  }

  private Map<Place, Venue> venues(Collection<Listing> listings) {
    Map<Place, String> identities = new HashMap<>();
    listings.forEach(l -> identities.computeIfAbsent(l.place(), Place::identity));
    Map<String, Venue> venues =
        entities
            .createQuery("from Venue v where v.identity in :identities", Venue.class)
            .setParameter("identities", Set.copyOf(identities.values()))
            .getResultStream()
            .collect(Collectors.toMap(Venue::identity, v -> v));
    Map<Place, Venue> at = new HashMap<>();
    identities.forEach(
        (place, identity) -> at.put(place, venues.computeIfAbsent(identity, i -> add(place))));
    return at;
  }

  private Venue add(Place place) {
    Venue venue = new Venue(place, clock.instant());
    entities.persist(venue);
    return venue;
  }
}
