package org.cadenza.tracklists.lists;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.library.shelf.LibraryFiles;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.tracks.TrackOrder;

/** Finds lists and what they were. */
@Stateless
public class TracklistShelf {

  private static final int MOST_DRAFTS = 100;
  private static final int MOST_REVISIONS = 100;

  @PersistenceContext EntityManager entities;
  @Inject SqlReader reader;
  @Inject TracklistRows rows;
  @Inject LibraryFiles files;

  /** Which lists; each part may be null. */
  public record Filter(String audioFileId, Boolean draft) {}

  /** One of the caller's. */
  public TracklistView find(Caller caller, String id) {
    return found(caller, id).view();
  }

  /** The same; empty if there is none. */
  public Optional<TracklistView> peek(Caller caller, String id) {
    return rows.find(caller, id, LockModeType.NONE).map(Tracklist::view);
  }

  /**
   * The user's of a set of the site and audio (none in particular for null); empty if there is
   * none.
   */
  public Optional<TracklistView> ofPage(long userId, String setId, String audioFileId) {
    return rows.ofPage(userId, setId, audioFileId, LockModeType.NONE).map(Tracklist::view);
  }

  private Tracklist found(Caller caller, String id) {
    return rows.find(caller, id, LockModeType.NONE)
        .orElseThrow(() -> Problem.notFound("Tracklist", id));
  }

  /** A page of the caller's, of an admin all, the newest first. */
  public Page<TracklistView> page(Caller caller, Filter filter, Page.Asked asked) {
    String where =
        " from Tracklist t where true = true"
            + (caller.isAdmin() ? "" : " and t.ownerId = :owner")
            + (filter.audioFileId() == null ? "" : " and t.audioFileId = :audio")
            + (filter.draft() == null ? "" : " and t.draft = :draft");
    long total =
        with(entities.createQuery("select count(t)" + where, Long.class), caller, filter)
            .getSingleResult();
    List<TracklistView> found =
        with(
                entities.createQuery(
                    "select t" + where + " order by t.createdAt desc, t.id desc", Tracklist.class),
                caller,
                filter)
            .setFirstResult(asked.offset())
            .setMaxResults(asked.size())
            .getResultStream()
            .map(Tracklist::view)
            .toList();
    return new Page<>(found, total, asked);
  }

  private static <T> TypedQuery<T> with(TypedQuery<T> query, Caller caller, Filter filter) {
    if (!caller.isAdmin()) {
      query.setParameter("owner", caller.userId());
    }
    if (filter.audioFileId() != null) {
      query.setParameter("audio", filter.audioFileId());
    }
    if (filter.draft() != null) {
      query.setParameter("draft", filter.draft());
    }
    return query;
  }

  /**
   * The caller's drafts of an audio file, of an admin everybody's, the newest first; a problem if
   * nothing is known of that file.
   */
  public List<TracklistView> drafts(Caller caller, String audioFileId) {
    Page.Asked asked = new Page.Asked(1, MOST_DRAFTS);
    if (files.find(audioFileId).isEmpty()
        && page(caller, new Filter(audioFileId, null), new Page.Asked(1, 1)).total() == 0) {
      throw Problem.notFound("Audio file", audioFileId);
    }
    return page(caller, new Filter(audioFileId, true), asked).items();
  }

  /**
   * The caller's newest published one of an audio file; empty if there is none.
   *
   * @param audioFileIds all that the file has
   */
  public Optional<TracklistView> published(Caller caller, List<String> audioFileIds) {
    return audioFileIds.stream()
        .flatMap(id -> page(caller, new Filter(id, false), new Page.Asked(1, 1)).items().stream())
        .max(Comparator.comparing(TracklistView::createdAt));
  }

  /** The revisions of a list, the newest first, a hundred at most. */
  public List<Revision> revisions(Caller caller, String id) {
    Tracklist list = found(caller, id);
    return reader.list(
        "SELECT revision, is_draft, created_at, tracks FROM tracklist_revision"
            + " WHERE tracklist_id = ? ORDER BY revision DESC LIMIT ?",
        List.of(list.id(), MOST_REVISIONS),
        row ->
            new Revision(
                row.getInt(1),
                row.getBoolean(2),
                SqlReader.time(row, 3),
                Tracklist.order(row.getString(4))));
  }

  /** The tracks of a revision. */
  public TrackOrder tracks(Caller caller, String id, int revision) {
    Tracklist list = found(caller, id);
    return reader
        .list(
            "SELECT tracks FROM tracklist_revision WHERE tracklist_id = ? AND revision = ?",
            List.of(list.id(), revision),
            row -> Tracklist.order(row.getString(1)))
        .stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("Revision", revision));
  }
}
