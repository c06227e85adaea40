package org.cadenza.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;

/** How long completed jobs of a kind took, from the last ten of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PastRuns {

  private static final int LAST = 10;

  @PersistenceContext EntityManager entities;

  /** The mean; empty if none has completed. */
  public Optional<Duration> average(JobType type, String variant) {
    LongSummaryStatistics seconds = seconds(type, variant);
    return seconds.getCount() == 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Math.round(seconds.getAverage())));
  }

  /** Shortest to longest as people say it, such as "5-10 minutes"; null if none has completed. */
  public String inWords(JobType type, String variant) {
    LongSummaryStatistics seconds = seconds(type, variant);
    if (seconds.getCount() == 0) {
      return null;
    }
    long least = Math.max(1, (seconds.getMin() + 59) / 60);
    long most = Math.max(1, (seconds.getMax() + 59) / 60);
    if (seconds.getMax() < 60) {
      return "less than a minute";
    }
    return least == most
        ? most + (most == 1 ? " minute" : " minutes")
        : least + "-" + most + " minutes";
  }

  /** When the last of a kind completed; empty if none has. */
  public Optional<Instant> last(JobType type, String variant) {
    return entities
        .createQuery(
            "select j.completedAt from Job j where j.type = :type and j.variant = :variant"
                + " and j.state = :state order by j.completedAt desc",
            Instant.class)
        .setParameter("type", type)
        .setParameter("variant", variant)
        .setParameter("state", JobState.COMPLETED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private LongSummaryStatistics seconds(JobType type, String variant) {
    List<Object[]> runs =
        entities
            .createQuery(
                "select j.startedAt, j.completedAt from Job j where j.type = :type"
                    + " and j.variant = :variant and j.state = :state order by j.completedAt desc",
                Object[].class)
            .setParameter("type", type)
            .setParameter("variant", variant)
            .setParameter("state", JobState.COMPLETED)
            .setMaxResults(LAST)
            .getResultList();
    return runs.stream()
        .mapToLong(r -> Duration.between((Instant) r[0], (Instant) r[1]).toSeconds())
        .summaryStatistics();
  }
}
