package org.cadenza.tracklists.lists;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.identity.Caller;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.tracks.TimingCheck;
import org.cadenza.tracklists.tracks.TrackOrder;

/** Making, changing and removing lists. Each belongs to who made it, and is hidden from others. */
@Stateless
public class Tracklists {

  @PersistenceContext EntityManager entities;
  @Inject TracklistRows rows;
  @Inject KnownAudio audio;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Makes one that somebody has entered. */
  public TracklistView create(
      Caller caller, String audioFileId, Heading heading, TrackOrder order, boolean draft) {
    audio.check(audioFileId, order, TrackOrder.NONE);
    return keepNew(caller, audioFileId, heading, Source.MANUAL, order, draft);
  }

  /** The same of times that nobody has typed. */
  public TracklistView keepNew(
      Caller caller,
      String audioFileId,
      Heading heading,
      Source source,
      TrackOrder order,
      boolean draft) {
    return keepNew(
        caller.userId(),
        new Tracklist(
            caller.userId(), audioFileId, heading, source, order, draft, clock.instant()));
  }

  private TracklistView keepNew(long userId, Tracklist list) {
    entities.persist(list);
    entities.flush();
    keep(userId, list);
    trail.note(
        AuditAction.TRACKLIST_CREATED, list.publicId(), Map.of("tracks", list.order().size()));
    return list.view();
  }

  /**
   * Keeps one that was read from a page, as the next revision of the one that its owner has of this
   * page and audio, if there is one.
   *
   * @param audioFileId null if it is of no audio in particular
   */
  public TracklistView keepRead(long ownerId, String audioFileId, PageList page) {
    Instant now = clock.instant();
    // One after the other, or two that come at once would make two lists.
    reader.list("SELECT id FROM user_account WHERE id = ? FOR UPDATE", List.of(ownerId), row -> 1);
    Tracklist list =
        rows.ofPage(ownerId, page.setId(), audioFileId, LockModeType.PESSIMISTIC_WRITE)
            .orElse(null);
    return list == null
        ? keepNew(ownerId, new Tracklist(ownerId, audioFileId, page, now))
        : keepRead(ownerId, list, page);
  }

  /** Makes the next revision of one of the caller's lists of what its page says now. */
  public TracklistView keepRead(Caller caller, String id, PageList page) {
    return keepRead(caller.userId(), locked(caller, id, null), page);
  }

  private TracklistView keepRead(long userId, Tracklist list, PageList page) {
    if (list.read(page, clock.instant())) {
      entities.flush();
      keep(userId, list);
    }
    return list.view();
  }

  /**
   * Changes the tracks of one.
   *
   * @param expected the revision that the caller has seen; null if he does not say. A conflict if
   *     it is another one by now
   */
  public TracklistView change(
      Caller caller, String id, Integer expected, UnaryOperator<TrackOrder> change) {
    Tracklist list = locked(caller, id, expected);
    TrackOrder changed = change.apply(list.order());
    if (changed.equals(list.order())) {
      return list.view();
    }
    audio.check(list.audioFileId(), changed, list.order());
    list.change(changed, clock.instant());
    entities.flush();
    keep(caller.userId(), list);
    return list.view();
  }

  /**
   * Makes a draft known as done; a problem that tells what is odd about its times, if that is
   * looked at. One that is published already stays as it is.
   */
  public TracklistView publish(Caller caller, String id, Integer expected, TimingCheck check) {
    Tracklist list = locked(caller, id, expected);
    if (check != null && list.order().size() == 0) {
      throw Problem.refused("tracks", "There is no track in it");
    }
    List<String> issues =
        check == null ? List.of() : check.of(audio.length(list.audioFileId())).issues(list.order());
    if (!issues.isEmpty()) {
      throw Problem.refused("tracks", String.join("; ", issues));
    }
    if (list.isDraft()) {
      list.publish(clock.instant());
      entities.flush();
      keep(caller.userId(), list);
      trail.note(AuditAction.TRACKLIST_PUBLISHED, id, Map.of("revision", list.revision()));
    }
    return list.view();
  }

  /**
   * Removes one with its revisions; a conflict if it is at another one than the caller has seen.
   */
  public void delete(Caller caller, String id, Integer expected) {
    Tracklist list = locked(caller, id, expected);
    entities.remove(list);
    trail.note(AuditAction.TRACKLIST_DELETED, id, Map.of("tracks", list.order().size()));
  }

  private void keep(long userId, Tracklist list) {
    Instant now = clock.instant();
    writer.change(
        "INSERT INTO tracklist_revision (tracklist_id, revision, tracks, is_draft, changed_by,"
            + " created_at) VALUES (?, ?, ?, ?, ?, ?)",
        List.of(list.id(), list.revision(), list.keptTracks(), list.isDraft(), userId, now));
  }

  private Tracklist locked(Caller caller, String id, Integer expected) {
    Tracklist list = found(caller, id, LockModeType.PESSIMISTIC_WRITE);
    requireRevision(list.revision(), expected);
    return list;
  }

  /** A conflict if a list is at another revision than the caller has seen; null for any. */
  static void requireRevision(int revision, Integer expected) {
    if (expected != null && expected != revision) {
      throw Problem.conflict(
          "The tracklist has changed meanwhile: it is at revision " + revision,
          Map.of("revision", revision, "expected", expected));
    }
  }

  private Tracklist found(Caller caller, String id, LockModeType lock) {
    return rows.find(caller, id, lock).orElseThrow(() -> Problem.notFound("Tracklist", id));
  }
}
