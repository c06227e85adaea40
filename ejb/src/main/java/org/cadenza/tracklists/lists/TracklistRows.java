package org.cadenza.tracklists.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadenza.identity.Caller;

/** Finds lists by their ids, within the caller's transaction. */
@ApplicationScoped
class TracklistRows {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  @PersistenceContext EntityManager entities;

  /** One of the caller's, for an admin anybody's. */
  Optional<Tracklist> find(Caller caller, String id, LockModeType lock) {
    // The column is ASCII, and comparing it with other text is an error.
    if (id == null || !ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return entities
        .createQuery("from Tracklist t where t.publicId = :id", Tracklist.class)
        .setParameter("id", id)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .filter(list -> caller.mayChange(list.ownerId()));
  }

  /**
   * The newest one of an owner's that was read from a page.
   *
   * @param audioFileId which audio it is of; null for that of none
   */
  Optional<Tracklist> ofPage(long ownerId, String setId, String audioFileId, LockModeType lock) {
    String audio = audioFileId == null ? " is null" : " = :audio";
    TypedQuery<Tracklist> query =
        entities
            .createQuery(
                "from Tracklist t where t.ownerId = :owner and t.siteSetId = :set and t.audioFileId"
                    + audio
                    + " order by t.createdAt desc, t.id desc",
                Tracklist.class)
            .setParameter("owner", ownerId)
            .setParameter("set", setId)
            .setMaxResults(1);
    if (audioFileId != null) {
      query.setParameter("audio", audioFileId);
    }
    return query.setLockMode(lock).getResultStream().findFirst();
  }
}
