package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.Artist;
import org.cadenza.concerts.catalog.ConcertSource.Performer;
import org.cadenza.concerts.catalog.Words;

/** Keeps artists as their source lists them; who has not changed is not written. */
@Stateless
public class ArtistWriter {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Takes a source's artists. */
  public void write(String source, Collection<Performer> performers) {
    Map<Long, Artist> known = find(source, performers.stream().map(Performer::sourceId).toList());
    Instant now = clock.instant();
    for (Performer performer : performers) {
      Artist artist = known.get(performer.sourceId());
      if (artist == null) {
        artist = add(source, performer.sourceId(), performer.name(), now);
      } else if (!artist.name().equals(performer.name())) {
        rename(artist, performer.name(), now);
      }
      if (!Objects.equals(artist.imageUrl(), performer.imageUrl())
          || !Objects.equals(artist.pageUrl(), performer.pageUrl())) {
        artist.showAt(performer.imageUrl(), performer.pageUrl(), now);
      }
    }
  }

  /** Artists by the source's numbers; those we do not know are added under the names given. */
  public Map<Long, Artist> named(String source, Map<Long, String> names) {
    Map<Long, Artist> artists = new HashMap<>(find(source, names.keySet()));
    names.forEach(
        (id, name) ->
            artists.computeIfAbsent(
                id, i -> add(source, id, name == null ? "Artist " + id : name, clock.instant())));
    return artists;
  }

  /** Brings counts and dates of artists up to what their shows say. */
  public void recount(String source, Collection<Long> sourceIds) {
    if (sourceIds.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            "UPDATE artist a LEFT JOIN (SELECT s.artist_id, COUNT(*) AS shows,"
                + " MIN(s.performance_date) AS first_date, MAX(s.performance_date) AS last_date"
                + " FROM concert_show s JOIN artist b ON b.id = s.artist_id"
                + " WHERE b.source = :source AND b.source_id IN (:ids) GROUP BY s.artist_id) t"
                + " ON t.artist_id = a.id"
                + " SET a.show_count = COALESCE(t.shows, 0), a.first_show_date = t.first_date,"
                + " a.last_show_date = t.last_date"
                + " WHERE a.source = :source AND a.source_id IN (:ids)"
                + " AND NOT (a.show_count <=> COALESCE(t.shows, 0)"
                + " AND a.first_show_date <=> t.first_date AND a.last_show_date <=> t.last_date)")
        .setParameter("source", source)
        .setParameter("ids", sourceIds)
        .executeUpdate();
  }

  private Map<Long, Artist> find(String source, Collection<Long> sourceIds) {
    if (sourceIds.isEmpty()) {
      return Map.of();
    }
    List<Artist> found =
        entities
            .createQuery(
                "from Artist a where a.source = :source and a.sourceId in :ids", Artist.class)
            .setParameter("source", source)
            .setParameter("ids", sourceIds)
            .getResultList();
    return found.stream().collect(Collectors.toMap(Artist::sourceId, a -> a));
  }

  private Artist add(String source, long sourceId, String name, Instant now) {
    Artist artist = new Artist(source, sourceId, name, freeSlug(name, source, sourceId), now);
    entities.persist(artist);
    return artist;
  }

  /** Words with hyphens; with the source's number behind where another has these words already. */
  private String freeSlug(String name, String source, long sourceId) {
    String words = Words.fold(name).replace(' ', '-');
    String slug = words.length() > 200 ? words.substring(0, 200) : words;
    boolean taken =
        slug.isEmpty()
            || !entities
                .createQuery("select 1 from Artist a where a.slug = :slug", Integer.class)
                .setParameter("slug", slug)
                .getResultList()
                .isEmpty();
    return taken ? (slug + "-" + source + "-" + sourceId).replaceFirst("^-", "") : slug;
  }

  private void rename(Artist artist, String name, Instant now) {
    artist.rename(name, now);
    entities
        .createQuery("update Show s set s.artistKey = :key where s.artist = :artist")
        .setParameter("key", artist.nameKey())
        .setParameter("artist", artist)
        .executeUpdate();
  }
}
