package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.Artist;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.Place;
import org.cadenza.concerts.catalog.Review;
import org.cadenza.concerts.catalog.Show;
import org.cadenza.concerts.catalog.Track;
import org.cadenza.concerts.catalog.Venue;

/** Writes shows with their tracks and reviews, in batches, and only where something is new. */
@Stateless
public class ShowWriter {

  @PersistenceContext EntityManager entities;
  @Inject ArtistWriter artists;
  @Inject Clock clock;

  private record Known(long id, String fingerprint) {}

  /**
   * Writes what is new or changed.
   *
   * @param listings by container
   * @return which containers were written: true for new, false for changed
   */
  public Map<Long, Boolean> write(String source, Map<Long, Listing> listings) {
    Map<Long, Known> known = known(source, listings.keySet());
    Map<Long, Listing> changed = new LinkedHashMap<>(listings);
    changed
        .values()
        .removeIf(
            l ->
                known.containsKey(l.containerId())
                    && known.get(l.containerId()).fingerprint().equals(l.fingerprint()));
    if (changed.isEmpty()) {
      return Map.of();
    }
    List<Long> rewritten =
        known.entrySet().stream()
            .filter(e -> changed.containsKey(e.getKey()))
            .map(e -> e.getValue().id())
            .toList();
    clearParts(rewritten);
    Map<Long, Show> shows = shows(rewritten);
    Map<Long, Artist> by = artists(source, changed.values());
    Map<String, Venue> at = venues(changed.values());
    Instant now = clock.instant();
    Map<Long, Boolean> written = new HashMap<>();
    changed.forEach(
        (container, listing) -> {
          Show show = shows.get(container);
          written.put(container, show == null);
          if (show == null) {
            show = new Show(source, container, now);
          }
          show.tell(
              listing, by.get(listing.artistSourceId()), at.get(listing.place().identity()), now);
          entities.persist(show);
          writeParts(show.id(), listing);
        });
    return written;
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

  private void writeParts(long showId, Listing listing) {
    for (int i = 0; i < listing.tracks().size(); i++) {
      entities.persist(new Track(showId, i + 1, listing.tracks().get(i)));
    }
    for (int i = 0; i < listing.reviews().size(); i++) {
      entities.persist(new Review(showId, i + 1, listing.reviews().get(i)));
    }
  }

  private void clearParts(List<Long> showIds) {
    if (!showIds.isEmpty()) {
      for (String part : List.of("Track", "Review")) {
        entities
            .createQuery("delete from " + part + " p where p.showId in :ids")
            .setParameter("ids", showIds)
            .executeUpdate();
      }
    }
  }

  private Map<Long, Known> known(String source, Collection<Long> containers) {
    return containers.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select s.containerId, s.id, s.fingerprint from Show s"
                    + " where s.source = :source and s.containerId in :containers",
                Object[].class)
            .setParameter("source", source)
            .setParameter("containers", containers)
            .getResultStream()
            .collect(
                Collectors.toMap(r -> (Long) r[0], r -> new Known((Long) r[1], (String) r[2])));
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

  private Map<String, Venue> venues(Collection<Listing> listings) {
    Map<String, Place> places = new HashMap<>();
    listings.forEach(l -> places.putIfAbsent(l.place().identity(), l.place()));
    Map<String, Venue> venues =
        entities
            .createQuery("from Venue v where v.identity in :identities", Venue.class)
            .setParameter("identities", places.keySet())
            .getResultStream()
            .collect(Collectors.toMap(Venue::identity, v -> v));
    places.forEach(
        (identity, place) -> {
          if (!venues.containsKey(identity)) {
            Venue venue = new Venue(place, clock.instant());
            entities.persist(venue);
            venues.put(identity, venue);
          }
        });
    return venues;
  }
}
