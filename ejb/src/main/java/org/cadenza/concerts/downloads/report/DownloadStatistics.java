package org.cadenza.concerts.downloads.report;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;

/** Counts downloads, by grouped queries. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DownloadStatistics {

  private static final int TOP_ARTISTS = 5;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Everything as it stands. */
  public DownloadStats all() {
    Map<DownloadState, Long> states = new EnumMap<>(DownloadState.class);
    rows("select d.state, count(d) from Download d group by d.state")
        .forEach(row -> states.put((DownloadState) row[0], (Long) row[1]));
    states.remove(DownloadState.REMOVING);
    long completed = states.getOrDefault(DownloadState.COMPLETED, 0L);
    long failed = states.getOrDefault(DownloadState.FAILED, 0L);
    long cancelled = states.getOrDefault(DownloadState.CANCELLED, 0L);
    long pending = states.getOrDefault(DownloadState.PENDING, 0L);
    Object[] sums =
        rows("select sum(d.fileSize), sum(d.tally.bytesFetched), sum(d.tally.fetchMillis)"
                + " from Download d where d.state = org.cadenza.concerts.downloads.DownloadState"
                + ".COMPLETED")
            .get(0);
    return new DownloadStats(
        states.values().stream().mapToLong(Long::longValue).sum(),
        completed,
        failed,
        pending,
        Figures.gigabytes(number(sums[0])),
        pending,
        states.getOrDefault(DownloadState.IN_PROGRESS, 0L),
        Figures.megabits(number(sums[1]), number(sums[2])),
        Figures.percent(completed, completed + failed + cancelled),
        counts("select d.format, count(d) from Download d group by d.format", AudioFormat::name),
        counts("select d.quality, count(d) from Download d group by d.quality", AudioQuality::word),
        topArtists(),
        recent());
  }

  private List<DownloadStats.ArtistShare> topArtists() {
    return entities
        .createQuery(
            "select a.name, count(d), sum(d.fileSize) from Download d join d.show s"
                + " join s.artist a where d.state = :completed"
                + " group by a.id, a.name order by count(d) desc, a.name",
            Object[].class)
        .setParameter("completed", DownloadState.COMPLETED)
        .setMaxResults(TOP_ARTISTS)
        .getResultStream()
        .map(
            row ->
                new DownloadStats.ArtistShare(
                    (String) row[0], (Long) row[1], Figures.gigabytes(number(row[2]))))
        .toList();
  }

  private DownloadStats.Recent recent() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Object[] day = completedSince(start(today));
    return new DownloadStats.Recent(
        number(day[0]),
        number(completedSince(start(monday))[0]),
        Figures.gigabytes(number(day[1])));
  }

  private Object[] completedSince(Instant since) {
    return entities
        .createQuery(
            "select count(d), sum(d.fileSize) from Download d"
                + " where d.downloadedAt >= :since and d.state = :completed",
            Object[].class)
        .setParameter("completed", DownloadState.COMPLETED)
        .setParameter("since", since)
        .getSingleResult();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private <E> Map<String, Long> counts(String query, Function<E, String> word) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Object[] row : rows(query)) {
      @SuppressWarnings("unchecked")
      E key = (E) row[0];
      counts.put(word.apply(key), (Long) row[1]);
    }
    return counts;
  }

  private List<Object[]> rows(String query) {
    return entities.createQuery(query, Object[].class).getResultList();
  }

  private static long number(Object sum) {
    return sum == null ? 0 : ((Number) sum).longValue();
  }
}
