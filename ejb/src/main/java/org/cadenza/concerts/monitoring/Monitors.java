package org.cadenza.concerts.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.concerts.catalog.Artist;
import org.cadenza.concerts.catalog.ShowChanges;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;

/**
 * Making, changing and removing monitors. Each belongs to who made it, and is hidden from others.
 */
@Stateless
public class Monitors {

  @PersistenceContext EntityManager entities;
  @Inject ShowChanges changes;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  @Inject LiveSettings settings;

  /** Makes a monitor, which hears of what is found from now on. */
  public long create(Caller caller, long artistId, MonitorSettings wish) {
    Rendition rendition = rendition(wish, Rendition.of("FLAC", null));
    if (entities.find(Artist.class, artistId) == null) {
      throw Problem.invalid("artist_id", "is not the number of an artist");
    }
    requireRoom(caller.userId(), artistId);
    Instant now = clock.instant();
    Monitor monitor = new Monitor(caller.userId(), artistId, changes.place(), now);
    CheckFrequency usual =
        CheckFrequency.valueOf(
            settings.text(LiveSetting.DEFAULT_CHECK_FREQUENCY).toUpperCase(Locale.ROOT));
    monitor.set(wish.orChecked(usual), rendition, now);
    entities.persist(monitor);
    trail.note(AuditAction.MONITOR_CREATED, monitor.id(), monitor.audited());
    return monitor.id();
  }

  /** The lock on the user's row makes equal wishes of the same moment come one after the other. */
  private void requireRoom(long userId, long artistId) {
    entities
        .createNativeQuery("SELECT id FROM user_account WHERE id = :user FOR UPDATE")
        .setParameter("user", userId)
        .getSingleResult();
    List<Long> same =
        entities
            .createQuery(
                "select m.id from Monitor m where m.ownerId = :user and m.artistId = :artist",
                Long.class)
            .setParameter("user", userId)
            .setParameter("artist", artistId)
            .getResultList();
    if (!same.isEmpty()) {
      throw Problem.conflict("You monitor this artist already", Map.of("monitor_id", same.get(0)));
    }
    long all =
        entities
            .createQuery("select count(m) from Monitor m where m.ownerId = :user", Long.class)
            .setParameter("user", userId)
            .getSingleResult();
    if (all >= settings.number(LiveSetting.MAX_MONITORS_PER_USER)) {
      throw Problem.refused("artist_id", "You have " + all + " monitors, which is the most");
    }
  }

  /**
   * Changes a monitor; what the request leaves out stays.
   *
   * @param status {@link MonitorStatus#ACTIVE}, {@link MonitorStatus#PAUSED} or null
   */
  public void change(Caller caller, long id, MonitorStatus status, MonitorSettings wish) {
    if (status == MonitorStatus.ERROR) {
      throw Problem.invalid("status", "must be one of active, paused");
    }
    Monitor monitor = locked(caller, id);
    Monitor.Audited before = monitor.audited();
    Instant now = clock.instant();
    monitor.set(wish, rendition(wish, monitor.rendition()), now);
    if (status == MonitorStatus.ACTIVE) {
      monitor.resume(now);
    } else if (status == MonitorStatus.PAUSED) {
      monitor.pause(now);
    }
    trail.note(AuditAction.MONITOR_UPDATED, id, before, monitor.audited());
  }

  /** Removes a monitor with what it found; its alerts stay. */
  public void delete(Caller caller, long id) {
    Monitor monitor = locked(caller, id);
    entities.remove(monitor);
    trail.note(AuditAction.MONITOR_DELETED, id, monitor.audited());
  }

  private Monitor locked(Caller caller, long id) {
    Monitor monitor = entities.find(Monitor.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (monitor == null || !caller.mayChange(monitor.ownerId())) {
      throw Problem.notFound("Monitor", id);
    }
    return monitor;
  }

  /** A format without a quality has its first one; a quality alone is one of the format it had. */
  private static Rendition rendition(MonitorSettings wish, Rendition before) {
    if (wish.downloadFormat() == null && wish.downloadQuality() == null) {
      return before;
    }
    return Rendition.of(
        wish.downloadFormat() == null ? before.format().name() : wish.downloadFormat(),
        wish.downloadQuality(),
        "settings.download_");
  }
}
