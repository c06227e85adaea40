package org.cadenza.concerts.downloads.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Rendition;

/** How fast downloads were and how large, in the last thirty days: what estimates rest upon. */
@Dependent
public class PastPace {

  private static final Duration LOOK_BACK = Duration.ofDays(30);

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** How long a track takes; empty if none was ever fetched. */
  public Optional<Duration> perTrack() {
    Object[] sums =
        entities
            .createQuery(
                "select sum(d.tally.fetchMillis), sum(d.tracksTotal) from Download d"
                    + " where d.state = :completed and d.downloadedAt > :since",
                Object[].class)
            .setParameter("completed", DownloadState.COMPLETED)
            .setParameter("since", clock.instant().minus(LOOK_BACK))
            .getSingleResult();
    return sums[1] == null || ((Number) sums[1]).longValue() == 0
        ? Optional.empty()
        : Optional.of(
            Duration.ofMillis(((Number) sums[0]).longValue() / ((Number) sums[1]).longValue()));
  }

  /** How large the files of a show will be; null if nothing tells. */
  public Long bytesOf(Rendition rendition, Integer showSeconds) {
    Object[] sums =
        entities
            .createQuery(
                "select sum(d.fileSize), sum(s.durationSeconds) from Download d join d.show s"
                    + " where d.state = :completed and d.downloadedAt > :since"
                    + " and d.format = :format and d.quality = :quality"
                    + " and s.durationSeconds > 0",
                Object[].class)
            .setParameter("completed", DownloadState.COMPLETED)
            .setParameter("since", clock.instant().minus(LOOK_BACK))
            .setParameter("format", rendition.format())
            .setParameter("quality", rendition.quality())
            .getSingleResult();
    if (sums[0] == null || sums[1] == null || showSeconds == null || showSeconds <= 0) {
      return null;
    }
    double bytesPerSecond = ((Number) sums[0]).doubleValue() / ((Number) sums[1]).doubleValue();
    return Math.round(bytesPerSecond * showSeconds);
  }
}
