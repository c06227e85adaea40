package org.cadenza.concerts.refresh;

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
import java.util.Optional;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.PastRuns;
import org.cadenza.schedules.Outlook;

/** Counts what refreshes have done. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RefreshOverview {

  @PersistenceContext EntityManager entities;
  @Inject PastRuns pastRuns;
  @Inject Outlook outlook;
  @Inject Clock clock;

  /** As of now. */
  public RefreshInfo info() {
    LocalDate day = LocalDate.now(clock);
    Instant today = start(day);
    Instant week = start(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    Instant month = start(day.withDayOfMonth(1));
    JobType type = JobType.CATALOG_REFRESH;
    Optional<Outlook.Next> next = outlook.next("concerts", type.word());
    return new RefreshInfo(
        new RefreshInfo.SystemInfo(
            pastRuns.last(type, RefreshMode.FULL.word()).orElse(null),
            pastRuns.last(type, RefreshMode.INCREMENTAL.word()).orElse(null),
            artists(),
            sumOfShows(),
            next.map(Outlook.Next::frequency).orElse(null),
            next.isPresent(),
            next.map(Outlook.Next::at).orElse(null)),
        new RefreshInfo.RecentActivity(
            count(
                "select count(s) from Show s where s.updatedAt >= :since and s.createdAt >= :since",
                today),
            count(
                "select count(s) from Show s where s.updatedAt >= :since and s.createdAt < :since",
                today),
            count("select count(a) from Artist a where a.createdAt >= :since", week),
            count(
                "select count(j) from Job j where j.type = CATALOG_REFRESH"
                    + " and j.createdAt >= :since",
                month)));
  }

  private long artists() {
    return entities.createQuery("select count(a) from Artist a", Long.class).getSingleResult();
  }

  /** Artists keep their counts. */
  private long sumOfShows() {
    return entities
        .createQuery("select coalesce(sum(a.showCount), 0) from Artist a", Long.class)
        .getSingleResult();
  }

  private long count(String query, Instant since) {
    return entities.createQuery(query, Long.class).setParameter("since", since).getSingleResult();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
