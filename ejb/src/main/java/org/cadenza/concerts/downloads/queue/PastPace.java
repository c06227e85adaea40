package org.cadenza.concerts.downloads.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Rendition;
import org.cadenza.persistence.SqlReader;

/** How fast downloads were and how large, in the last thirty days: what estimates rest upon. */
@Dependent
public class PastPace {

  private static final Duration LOOK_BACK = Duration.ofDays(30);

  @PersistenceContext EntityManager entities;
  @Inject SqlReader reader;
  @Inject Clock clock;

  /**
   * How long a track takes from the start to the end of its download, by formats, for some must be
   * made of another.
   */
  public TrackPace perTrack() {
    Map<AudioFormat, TrackPace.Sum> sums = new EnumMap<>(AudioFormat.class);
    reader.list(
        "SELECT format, SUM(TIMESTAMPDIFF(MICROSECOND, started_at, downloaded_at)),"
            + " SUM(tracks_total) FROM download WHERE state = 'COMPLETED' AND downloaded_at > ?"
            + " AND downloaded_at >= started_at AND tracks_total > 0 GROUP BY format",
        List.of(clock.instant().minus(LOOK_BACK)),
        row ->
            sums.put(
                AudioFormat.valueOf(row.getString(1)),
                new TrackPace.Sum(row.getLong(2), row.getLong(3))));
    return new TrackPace(sums);
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
