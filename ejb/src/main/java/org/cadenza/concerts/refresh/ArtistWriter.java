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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.Artist;
import org.cadenza.concerts.catalog.Billing;
import org.cadenza.concerts.catalog.ConcertSource.Performer;
import org.cadenza.persistence.SqlReader;

/** Keeps artists as their source lists them; who has not changed is not written. */
@Stateless
public class ArtistWriter {

  @PersistenceContext EntityManager entities;
  @Inject SqlReader reader;
  @Inject Clock clock;

  /** Takes a source's artists. */
  public void write(String source, Collection<Performer> performers) {
    Map<Long, Artist> known = find(source, performers.stream().map(Performer::sourceId).toList());
    Slugs slugs =
        slugs(
            performers.stream()
                .filter(p -> !known.containsKey(p.sourceId()))
                .map(Performer::name)
                .toList());
    Instant now = clock.instant();
    for (Performer performer : performers) {
      Artist artist = known.get(performer.sourceId());
      if (artist == null) {
        artist = add(source, performer.sourceId(), performer.name(), slugs, now);
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
  public Map<Long, Billing> named(String source, Map<Long, String> names) {
    Map<Long, Billing> artists = billed(source, names.keySet());
    Map<Long, String> missing = new HashMap<>();
    names.forEach((id, name) -> missing.put(id, name == null ? "Artist " + id : name));
    missing.keySet().removeAll(artists.keySet());
    Slugs slugs = slugs(missing.values());
    missing.forEach(
        (id, name) -> artists.put(id, add(source, id, name, slugs, clock.instant()).billing()));
    return artists;
  }

  private Map<Long, Billing> billed(String source, Set<Long> sourceIds) {
    Map<Long, Billing> billed = new HashMap<>();
    List<Object> values = new ArrayList<>(sourceIds);
    values.add(source);
    reader.list(
        "SELECT source_id, id, name_key FROM artist WHERE source_id IN ("
            + SqlReader.places(sourceIds.size())
            + ") AND source = ?",
        values,
        row -> billed.put(row.getLong(1), new Billing(row.getLong(2), row.getString(3))));
    return billed;
  }

  /** Brings counts and dates of artists up to what their shows say. */
  public void recount(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            "UPDATE artist a LEFT JOIN (SELECT artist_id, COUNT(*) AS shows,"
                + " MIN(performance_date) AS first_date, MAX(performance_date) AS last_date"
                + " FROM concert_show WHERE artist_id IN (:ids) GROUP BY artist_id) t"
                + " ON t.artist_id = a.id"
                + " SET a.show_count = COALESCE(t.shows, 0), a.first_show_date = t.first_date,"
                + " a.last_show_date = t.last_date"
                + " WHERE a.id IN (:ids)"
                + " AND NOT (a.show_count <=> COALESCE(t.shows, 0)"
                + " AND a.first_show_date <=> t.first_date AND a.last_show_date <=> t.last_date)")
        .setParameter("ids", ids)
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

  private Artist add(String source, long sourceId, String name, Slugs slugs, Instant now) {
    Artist artist = new Artist(source, sourceId, name, slugs.take(name, source, sourceId), now);
    entities.persist(artist);
    return artist;
  }

  /**
   * The slugs for new artists of these names: asked for all at once, for there may be thousands.
   */
  private Slugs slugs(Collection<String> names) {
    Set<String> wanted = names.stream().map(Slugs::of).collect(Collectors.toSet());
    return new Slugs(taken(wanted), slug -> !taken(Set.of(slug)).isEmpty());
  }

  private List<String> taken(Set<String> slugs) {
    return slugs.isEmpty()
        ? List.of()
        : entities
            .createQuery("select a.slug from Artist a where a.slug in :slugs", String.class)
            .setParameter("slugs", slugs)
            .getResultList();
  }

  private void rename(Artist artist, String name, Instant now) {
    artist.rename(name, now);
    entities
        .createQuery("update Show s set s.artistKey = :key where s.artist = :artist")
        .setParameter("key", artist.billing().key())
        .setParameter("artist", artist)
        .executeUpdate();
  }
}
