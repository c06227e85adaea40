package org.cadenza.concerts.downloads.queue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;

/** Shows the queue, and when each download in it may begin. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QueueBoard {

  @PersistenceContext EntityManager entities;
  @Inject PastPace pace;
  @Inject Clock clock;

  @Inject LiveSettings settings;

  /** The whole queue. */
  public QueueView view() {
    List<QueueRow> rows =
        entities
            .createQuery(QueueRow.QUERY, QueueRow.class)
            .setParameter("pending", DownloadState.PENDING)
            .setParameter("running", DownloadState.IN_PROGRESS)
            .getResultList();
    TrackPace perTrack = pace.perTrack();
    Optional<Forecast> forecast =
        perTrack.isUnknown() ? Optional.empty() : Optional.of(forecast(rows, perTrack));
    List<QueueItem> items = new ArrayList<>();
    int position = 0;
    for (QueueRow row : rows) {
      if (row.isRunning()) {
        items.add(QueueItem.of(row, 0, row.startedAt()));
      } else {
        int index = position++;
        Instant start = forecast.map(f -> f.starts().get(index)).orElse(null);
        items.add(QueueItem.of(row, position, start));
      }
    }
    Instant end = rows.isEmpty() ? null : forecast.map(Forecast::end).orElse(null);
    return new QueueView(
        items,
        new QueueView.Stats(items.size(), position, items.size() - position, end, size(rows)));
  }

  /** Where one that waits stands now. */
  public Queued standing(long id) {
    return view().queue().stream()
        .filter(item -> item.id() == id)
        .map(item -> new Queued(id, item.queuePosition(), item.estimatedStart()))
        .findFirst()
        .orElseThrow();
  }

  private Forecast forecast(List<QueueRow> rows, TrackPace perTrack) {
    List<Duration> running = new ArrayList<>();
    List<Duration> waiting = new ArrayList<>();
    rows.forEach(row -> (row.isRunning() ? running : waiting).add(row.left(perTrack)));
    return Forecast.of(
        clock.instant(), settings.number(LiveSetting.MAX_CONCURRENT_DOWNLOADS), running, waiting);
  }

  private static BigDecimal size(List<QueueRow> rows) {
    long bytes = 0;
    for (QueueRow row : rows) {
      if (row.bytesExpected() == null) {
        return null;
      }
      bytes += row.bytesExpected();
    }
    return Figures.gigabytes(bytes);
  }
}
