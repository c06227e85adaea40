package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.Loss;
import org.cadenza.tracklists.lists.TracklistShelf;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.tracks.SetTime;

/**
 * Making, changing and removing cue files. Each belongs to who made it, and is hidden from others.
 */
@Stateless
public class CueFiles {

  @PersistenceContext EntityManager entities;
  @Inject SheetKitchen kitchen;
  @Inject CueFolder folder;
  @Inject CueAudio audio;
  @Inject TracklistShelf lists;
  @Inject AfterCommit afterCommit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * A file that was made.
   *
   * @param losses what the dialect could not hold
   */
  public record Made(CueFileView file, Recipe recipe, List<Loss> losses) {}

  /** A file's text. */
  public record Text(CueFileView file, String content) {}

  /** The path of a list's newest file in a format, if it was made since the list has changed. */
  public Optional<String> current(TracklistView list, Dialect format) {
    return entities
        .createQuery(
            "from CueFile f where f.tracklistId = :list and f.format = :format and f.active = true"
                + " and f.createdAt >= :since order by f.createdAt desc, f.id desc",
            CueFile.class)
        .setParameter("list", list.id())
        .setParameter("format", format)
        .setParameter("since", list.updatedAt())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(file -> view(file, true).filePath());
  }

  /** A problem if a format cannot hold what is to be made. */
  public void require(Recipe recipe, Dialect format) {
    kitchen.make(recipe, format);
  }

  /**
   * Makes one.
   *
   * @param tracklistId of the list that it is made of; null if it is made of data
   */
  public Made make(long ownerId, String tracklistId, Recipe recipe, Dialect format) {
    MadeSheet made = kitchen.make(recipe, format);
    SetTime end = recipe.end(audio.length(recipe.audioPath()));
    return store(new CueFile(ownerId, tracklistId, recipe, made, end, now()), recipe, made);
  }

  /** Makes one anew, of the list as it is now, or else of what it was made of: the next version. */
  public Made makeAgain(Caller caller, String id, Boolean metadata, GapHandling gaps) {
    CueFile file = shown(caller, id);
    // All of a series, or two at once would be the same version.
    List<CueFile> series =
        entities
            .createQuery(
                "from CueFile f where f.series = :series order by f.version", CueFile.class)
            .setParameter("series", file.series())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    int version = series.get(series.size() - 1).version() + 1;
    Recipe before = file.recipe().with(metadata, gaps);
    Recipe recipe =
        lists.peek(caller, file.tracklistId()).map(list -> Recipe.of(list, before)).orElse(before);
    MadeSheet made = kitchen.make(recipe, file.format());
    SetTime end = recipe.end(audio.length(recipe.audioPath()));
    return store(file.next(recipe, made, end, version, now()), recipe, made);
  }

  /** Makes another of the same in another format. */
  public Made convert(Caller caller, String id, Dialect target, boolean metadata) {
    CueFile file = shown(caller, id);
    Recipe recipe = file.recipe().with(metadata && file.recipe().metadata(), null);
    MadeSheet made = kitchen.make(recipe, target);
    SetTime end = recipe.end(audio.length(recipe.audioPath()));
    return store(
        new CueFile(file.ownerId(), file.tracklistId(), recipe, made, end, now()), recipe, made);
  }

  private Made store(CueFile file, Recipe recipe, MadeSheet made) {
    entities.persist(file);
    entities.flush();
    trail.note(
        AuditAction.CUE_FILE_CREATED, file.publicId(), Map.of("format", file.format().word()));
    String id = file.publicId();
    String content = file.content();
    // Whoever is told its path finds it there.
    afterCommit.runAtOnce(() -> folder.write(id, content));
    return new Made(view(file, true), recipe, made.losses());
  }

  /** One of the caller's, shown or not. */
  public CueFileView find(Caller caller, String id) {
    CueFile file = found(caller, id, LockModeType.NONE);
    return view(file, folder.has(id) || folder.write(id, file.content()));
  }

  /** Its text; a problem if it is not shown any more. */
  public Text text(Caller caller, String id) {
    CueFile file = shown(caller, id);
    return new Text(view(file, true), file.content());
  }

  /** What one of the caller's was made of. */
  public Recipe recipe(Caller caller, String id) {
    return found(caller, id, LockModeType.NONE).recipe();
  }

  /** Hides one, or removes it for good; when that is. */
  public Instant delete(Caller caller, String id, boolean forGood) {
    CueFile file = found(caller, id, LockModeType.PESSIMISTIC_WRITE);
    if (forGood) {
      entities.remove(file);
      afterCommit.runAtOnce(() -> folder.remove(id));
    } else if (file.isActive()) {
      file.hide(now());
    } else {
      throw Problem.conflict("The file is deleted already", Map.of("cue_file_id", id));
    }
    trail.note(AuditAction.CUE_FILE_DELETED, id, Map.of("for_good", forGood));
    return now();
  }

  private CueFileView view(CueFile file, boolean accessible) {
    return folder.view(file, accessible);
  }

  private CueFile shown(Caller caller, String id) {
    CueFile file = found(caller, id, LockModeType.NONE);
    if (!file.isActive()) {
      throw Problem.notFound("CUE file", id);
    }
    return file;
  }

  private CueFile found(Caller caller, String id, LockModeType lock) {
    if (!id.matches("[0-9a-f-]{36}")) {
      throw Problem.notFound("CUE file", id);
    }
    return entities
        .createQuery("from CueFile f where f.publicId = :id", CueFile.class)
        .setParameter("id", id)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .filter(file -> caller.mayChange(file.ownerId()))
        .orElseThrow(() -> Problem.notFound("CUE file", id));
  }

  private Instant now() {
    return clock.instant();
  }
}
