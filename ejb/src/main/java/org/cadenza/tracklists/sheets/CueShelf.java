package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.tracklists.cue.writing.Dialect;

/** Lists cue files. */
@Stateless
public class CueShelf {

  @PersistenceContext EntityManager entities;
  @Inject CueFolder folder;

  /** Which files; each part may be null. */
  public record Filter(String tracklistId, Dialect format) {}

  /** Some of them, and how many there are in all. */
  public record Slice(List<CueFileView> files, long total) {}

  /** The caller's that are shown, of an admin everybody's, the newest first. */
  public Slice slice(Caller caller, Filter filter, int limit, int offset) {
    String where =
        " from CueFile f where f.active = true"
            + (caller.isAdmin() ? "" : " and f.ownerId = :owner")
            + (filter.tracklistId() == null ? "" : " and f.tracklistId = :list")
            + (filter.format() == null ? "" : " and f.format = :format");
    long total =
        with(entities.createQuery("select count(f)" + where, Long.class), caller, filter)
            .getSingleResult();
    List<CueFileView> found =
        with(
                entities.createQuery(
                    "select f" + where + " order by f.createdAt desc, f.id desc", CueFile.class),
                caller,
                filter)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultStream()
            .map(file -> folder.view(file, folder.has(file.publicId())))
            .toList();
    return new Slice(found, total);
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, Caller caller, Filter filter) {
    if (!caller.isAdmin()) {
      query.setParameter("owner", caller.userId());
    }
    if (filter.tracklistId() != null) {
      query.setParameter("list", filter.tracklistId());
    }
    if (filter.format() != null) {
      query.setParameter("format", filter.format());
    }
    return query;
  }
}
