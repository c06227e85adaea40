package org.cadenza.concerts.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.catalog.Artist;
import org.cadenza.events.EventName;
import org.cadenza.events.Events;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.settings.Json;

/** Writes alerts and announces them to the owner's webhooks, in the caller's transaction. */
@ApplicationScoped
public class AlertWriter {

  private static final int LONGEST_MESSAGE = 1000;

  @PersistenceContext EntityManager entities;
  @Inject SqlWriter writer;
  @Inject Events events;

  /** An event's data: a show that was found. */
  record NewShow(
      long showId,
      long artistId,
      String artistName,
      java.time.LocalDate date,
      String venue,
      String city,
      String state,
      long containerId,
      long monitorId) {}

  /** An event's data: an alert. */
  record Told(
      long alertId,
      long monitorId,
      long artistId,
      String artistName,
      AlertType alertType,
      String message) {}

  private record Draft(AlertType type, String message, Map<String, Object> data) {}

  /** Tells the monitor's owner of shows. */
  void tell(Monitor monitor, List<ShowNews> shows, Instant now) {
    if (shows.isEmpty()) {
      return;
    }
    String artist = artist(monitor);
    List<Draft> drafts = new ArrayList<>();
    for (ShowNews show : shows) {
      AlertType type = show.isNew() ? AlertType.NEW_SHOW : AlertType.SHOW_UPDATE;
      String what = show.isNew() ? "New " + artist + " show found: " : artist + " show updated: ";
      drafts.add(new Draft(type, what + show.words(), data(show)));
      if (show.isNew()) {
        announceNew(monitor, artist, show);
      }
    }
    write(monitor, artist, drafts, now);
  }

  /** Tells the monitor's owner that it was given up. */
  void tellError(Monitor monitor, String why, Instant now) {
    String artist = artist(monitor);
    String message = "The monitor of " + artist + " was given up: " + why;
    write(monitor, artist, List.of(new Draft(AlertType.ERROR, message, Map.of("error", why))), now);
  }

  private void announceNew(Monitor monitor, String artist, ShowNews show) {
    events.announceTo(
        monitor.ownerId(),
        EventName.NEW_SHOW,
        new NewShow(
            show.showId(),
            monitor.artistId(),
            artist,
            show.date(),
            show.venue(),
            show.city(),
            show.state(),
            show.containerId(),
            monitor.id()));
  }

  private void write(Monitor monitor, String artist, List<Draft> drafts, Instant now) {
    List<Long> keys = writer.keys("alert_seq", drafts.size());
    List<List<Object>> rows = new ArrayList<>();
    for (Draft draft : drafts) {
      Long key = keys.get(rows.size());
      rows.add(
          List.of(
              key,
              monitor.ownerId(),
              monitor.id(),
              monitor.artistId(),
              draft.type().name(),
              draft.type().title(),
              cut(draft.message()),
              Json.write(draft.data()),
              now));
      events.announceTo(
          monitor.ownerId(),
          EventName.MONITOR_ALERT,
          new Told(key, monitor.id(), monitor.artistId(), artist, draft.type(), draft.message()));
    }
    writer.add(
        "INSERT INTO alert (id, owner_id, monitor_id, artist_id, type, title, message, data,"
            + " created_at, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNREAD')",
        rows);
  }

  private static String cut(String message) {
    return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }

  private static Map<String, Object> data(ShowNews show) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("show_id", show.showId());
    data.put("show_date", show.date());
    data.put("venue", show.venue());
    data.put("container_id", show.containerId());
    return data;
  }

  private String artist(Monitor monitor) {
    return entities.find(Artist.class, monitor.artistId()).name();
  }
}
