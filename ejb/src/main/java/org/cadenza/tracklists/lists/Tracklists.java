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
  @Inject SqlWriter writer;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Makes one that somebody has entered. */
  public TracklistView create(
      Caller caller, String audioFileId, Heading heading, TrackOrder order, boolean draft) {
    audio.check(audioFileId, order, TrackOrder.NONE);
    return keepNew(caller, audioFileId, heading, order, draft);
  }

  /** The same of times that nobody has typed. */
  public TracklistView keepNew(
      Caller caller, String audioFileId, Heading heading, TrackOrder order, boolean draft) {
    Tracklist list =
        new Tracklist(caller.userId(), audioFileId, heading, order, draft, clock.instant());
    entities.persist(list);
    entities.flush();
    keep(caller, list);
    trail.note(AuditAction.TRACKLIST_CREATED, list.publicId(), Map.of("tracks", order.size()));
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
    audio.check(list.audioFileId(), changed, list.order());
    list.change(changed, clock.instant());
    entities.flush();
    keep(caller, list);
    return list.view();
  }

  /**
   * Makes a draft known as done; a problem that tells what is odd about its times, if that is
   * looked at. One that is published already stays as it is.
   */
  public TracklistView publish(Caller caller, String id, Integer expected, TimingCheck check) {
    Tracklist list = locked(caller, id, expected);
    List<String> issues =
        check == null ? List.of() : check.of(audio.length(list.audioFileId())).issues(list.order());
    if (!issues.isEmpty()) {
      throw Problem.refused("tracks", String.join("; ", issues));
    }
    if (list.isDraft()) {
      list.publish(clock.instant());
      entities.flush();
      keep(caller, list);
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

  private void keep(Caller caller, Tracklist list) {
    Instant now = clock.instant();
    writer.change(
        "INSERT INTO tracklist_revision (tracklist_id, revision, tracks, is_draft, changed_by,"
            + " created_at) VALUES (?, ?, ?, ?, ?, ?)",
        List.of(
            list.id(), list.revision(), list.keptTracks(), list.isDraft(), caller.userId(), now));
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
