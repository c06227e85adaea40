package org.cadenza.concerts.catalog;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadenza.persistence.Page;

/** Shows, for readers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Shows {

  @PersistenceContext EntityManager entities;

  /** A page of the shows that pass a filter. */
  public Page<ShowSummary> search(
      ShowFilter filter, ShowSort sort, boolean descending, Page.Asked asked) {
    return new ShowSearch(entities, filter).page(sort, descending, asked);
  }

  /** A show with all that is known of it. */
  public Optional<ShowDetails> find(long id) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "SELECT "
                    + ShowSummary.COLUMNS
                    + ", s.notes, s.recording_source, s.taper, s.equipment FROM concert_show s JOIN artist a ON a.id = s.artist_id"
                    + " JOIN venue v ON v.id = s.venue_id WHERE s.id = :id")
            .setParameter("id", id)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new ShowDetails(
                    ShowSummary.of(row),
                    (String) row[14],
                    new Listing.Recording((String) row[15], (String) row[16], (String) row[17]),
                    setLists(List.of(id)).get(id),
                    reviews(id)));
  }

  /** The set lists of some shows, in one query; empty lists where none is known. */
  public Map<Long, SetList> setLists(Collection<Long> showIds) {
    Map<Long, SetList> lists =
        showIds.stream().collect(Collectors.toMap(id -> id, id -> SetList.EMPTY));
    if (!showIds.isEmpty()) {
      entities
          .createQuery(
              "from Track t where t.showId in :ids order by t.showId, t.position", Track.class)
          .setParameter("ids", showIds)
          .getResultStream()
          .collect(
              Collectors.groupingBy(
                  Track::showId,
                  TreeMap::new,
                  Collectors.mapping(Track::entry, Collectors.toList())))
          .forEach((id, entries) -> lists.put(id, new SetList(entries)));
    }
    return lists;
  }

  private List<ShowDetails.Review> reviews(long showId) {
    return entities
        .createQuery(
            "select new org.cadenza.concerts.catalog.ShowDetails$Review(r.reviewer, r.rating,"
                + " r.review) from Review r where r.showId = :id order by r.position",
            ShowDetails.Review.class)
        .setParameter("id", showId)
        .getResultList();
  }
}
