package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cadenza.concerts.catalog.Artist;
import org.cadenza.concerts.catalog.Sources;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.PastRuns;
import org.cadenza.problems.Problem;

/** Finds out what a refresh has to read, from what it is asked and what the last one left. */
@Stateless
public class RefreshPlanning {

  private static final JobType TYPE = JobType.CATALOG_REFRESH;

  private static final List<String> OF_ALL =
      List.of(RefreshMode.FULL.word(), RefreshMode.INCREMENTAL.word());

  /** Sources date postings loosely; a day more than needed is read again. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;
  @Inject PastRuns pastRuns;
  @Inject Sources sources;

  /** The plan of a refresh that begins now. */
  public RefreshPlan plan(RefreshRequest request) {
    List<String> inUse = sources.inUse();
    if (!request.artists().isEmpty()) {
      return ofArtists(request);
    }
    if (request.since() != null) {
      return RefreshPlan.of(RefreshMode.PARTIAL, inUse, List.of(), request.since());
    }
    Optional<Job> last = lastOfAll();
    boolean everFull = pastRuns.last(TYPE, RefreshMode.FULL.word()).isPresent();
    return request.force() || !everFull || last.isEmpty()
        ? RefreshPlan.of(RefreshMode.FULL, inUse, List.of(), null)
        : incremental(inUse, last.get());
  }

  private RefreshPlan ofArtists(RefreshRequest request) {
    Set<String> theirs = new TreeSet<>();
    List<Long> sourceIds = new ArrayList<>();
    for (int i = 0; i < request.artists().size(); i++) {
      long id = request.artists().get(i);
      Artist artist = entities.find(Artist.class, id);
      if (artist == null) {
        throw Problem.invalid("artists[" + i + "]", "is no artist we know: " + id);
      }
      theirs.add(artist.source());
      sourceIds.add(artist.sourceId());
    }
    return RefreshPlan.of(RefreshMode.PARTIAL, List.copyOf(theirs), sourceIds, request.since());
  }

  private static RefreshPlan incremental(List<String> inUse, Job last) {
    RefreshPoint point = last.checkpoint(RefreshPoint.class);
    return RefreshPlan.after(
        last.parameters(RefreshPlan.class),
        point == null ? RefreshPoint.START : point,
        last.startedAt().minus(OVERLAP),
        inUse);
  }

  /** The last refresh of all that was completed. */
  private Optional<Job> lastOfAll() {
    return entities
        .createQuery(
            "from Job j where j.type = :type and j.state = :state and j.variant in :variants"
                + " order by j.createdAt desc, j.id desc",
            Job.class)
        .setParameter("type", TYPE)
        .setParameter("state", JobState.COMPLETED)
        .setParameter("variants", OF_ALL)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
