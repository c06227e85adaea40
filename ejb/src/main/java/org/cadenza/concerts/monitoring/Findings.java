package org.cadenza.concerts.monitoring;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadenza.concerts.refresh.RefreshOutcome;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * Lets a monitor look at what is new of its artist, some of it at a time, each in a transaction
 * that also notes up to where it has looked: nothing is told twice, whatever breaks off.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Findings {

  private static final int PORTION = 200;

  private static final String NEWS =
      "SELECT c.id, c.show_id, c.is_new, s.container_id, s.performance_date, v.name, v.city, v.state,"
          + " s.rating FROM show_change c JOIN concert_show s ON s.id = c.show_id"
          + " JOIN venue v ON v.id = s.venue_id"
          + " WHERE c.artist_id = ? AND c.id > ? ORDER BY c.id LIMIT ?";

  @PersistenceContext EntityManager entities;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject AutoDownload downloads;
  @Inject AlertWriter alerts;
  @Inject Clock clock;

  /**
   * What was found in one go.
   *
   * @param more whether there is more to look at
   */
  public record Found(int shows, int alerts, int downloads, boolean more) {

    static final Found NOTHING = new Found(0, 0, 0, false);

    /** With what was found later. */
    public Found plus(Found later) {
      return new Found(
          shows + later.shows, alerts + later.alerts, downloads + later.downloads, later.more);
    }
  }

  private record Taken(ShowNews show, FindAction action) {}

  /** Looks at the next changes; nothing of a monitor that is gone, or is not active any more. */
  public Found look(long monitorId) {
    Monitor monitor = entities.find(Monitor.class, monitorId, LockModeType.PESSIMISTIC_WRITE);
    if (monitor == null || monitor.status() != MonitorStatus.ACTIVE) {
      return Found.NOTHING;
    }
    List<ShowNews> news = news(monitor);
    if (news.isEmpty()) {
      return Found.NOTHING;
    }
    Instant now = clock.instant();
    Criteria criteria = new Criteria(monitor.settings());
    List<ShowNews> told = new ArrayList<>();
    List<Taken> taken = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (ShowNews show : news) {
      // What is new and changes soon after is new, and no more.
      if (seen.add(show.showId()) && criteria.fits(show)) {
        boolean alert = criteria.alerts(show);
        boolean download =
            criteria.downloads(show)
                && mayDownload(monitor)
                && downloads.queue(monitor.ownerId(), show.containerId(), monitor.rendition());
        if (alert) {
          told.add(show);
        }
        taken.add(new Taken(show, action(alert, download)));
      }
    }
    alerts.tell(monitor, told, now);
    write(monitor, taken, now);
    int queued = count(taken, FindAction.DOWNLOAD_QUEUED);
    int fresh = (int) taken.stream().filter(t -> t.show().isNew()).count();
    monitor.found(news.get(news.size() - 1).change(), fresh, told.size(), queued);
    return new Found(fresh, told.size(), queued, news.size() == PORTION);
  }

  /** Who has become a reader since changes nothing any more, and nothing is changed for him. */
  private boolean mayDownload(Monitor monitor) {
    return reader.number(
            "SELECT COUNT(*) FROM user_account WHERE id = ? AND role <> 'READONLY'",
            List.of(monitor.ownerId()))
        > 0;
  }

  /** Whose shows a monitor is about; empty if it is gone. */
  public Optional<RefreshOutcome.Origin> artistOf(long monitorId) {
    return reader
        .list(
            "SELECT a.source, a.source_id FROM monitor m JOIN artist a ON a.id = m.artist_id"
                + " WHERE m.id = ?",
            List.of(monitorId),
            row -> new RefreshOutcome.Origin(row.getString(1), row.getLong(2)))
        .stream()
        .findFirst();
  }

  private static FindAction action(boolean alert, boolean download) {
    if (download) {
      return FindAction.DOWNLOAD_QUEUED;
    }
    return alert ? FindAction.ALERT_SENT : FindAction.NONE;
  }

  private static int count(List<Taken> taken, FindAction action) {
    return (int) taken.stream().filter(t -> t.action() == action).count();
  }

  private List<ShowNews> news(Monitor monitor) {
    return reader.list(
        NEWS,
        List.of(monitor.artistId(), monitor.seen(), PORTION),
        row ->
            new ShowNews(
                row.getLong(1),
                row.getLong(2),
                row.getBoolean(3),
                row.getLong(4),
                SqlReader.date(row, 5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBigDecimal(9)));
  }

  private void write(Monitor monitor, List<Taken> taken, Instant now) {
    List<Long> keys = writer.keys("monitor_find_seq", taken.size());
    List<List<Object>> rows = new ArrayList<>();
    for (Taken each : taken) {
      rows.add(
          List.of(
              keys.get(rows.size()),
              monitor.id(),
              each.show().showId(),
              each.show().change(),
              each.show().isNew(),
              each.action().name(),
              now));
    }
    writer.add(
        "INSERT INTO monitor_find (id, monitor_id, show_id, change_id, is_new, action, found_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }
}
