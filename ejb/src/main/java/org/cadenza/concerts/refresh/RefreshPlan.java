package org.cadenza.concerts.refresh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a refresh does: a job's parameters.
 *
 * @param sources which are read, in this order
 * @param artists the sources' numbers; empty for all, or for none beside what is new in an
 *     incremental one
 * @param shows containers that an incremental one reads again in any case
 * @param since first performance date; null for all
 * @param postedSince from when on known shows are read again; null outside of incremental ones
 * @param late the same for sources that failed before, where it is earlier
 * @param full sources of which an incremental one reads everything, since nothing has yet
 */
public record RefreshPlan(
    RefreshMode mode,
    List<String> sources,
    List<Long> artists,
    Set<Long> shows,
    LocalDate since,
    Instant postedSince,
    Map<String, Instant> late,
    Set<String> full) {

  /** There was one source alone in an older release. */
  private static final List<String> FIRST = List.of("nugs");

  /** What an older release has written lacks some parts. */
  public RefreshPlan {
    sources = sources == null ? FIRST : sources;
    shows = shows == null ? Set.of() : shows;
    late = late == null ? Map.of() : late;
    full = full == null ? Set.of() : full;
  }

  /** One that is not incremental. */
  static RefreshPlan of(
      RefreshMode mode, List<String> sources, List<Long> artists, LocalDate since) {
    return new RefreshPlan(mode, sources, artists, null, since, null, null, null);
  }

  /** Whether all of a source is read, and not only what is new. */
  public boolean isWhole(String source) {
    return mode != RefreshMode.INCREMENTAL || full.contains(source);
  }

  /** From when on a source's known shows are read again. */
  public Instant postedSince(String source) {
    return late.getOrDefault(source, postedSince);
  }

  /** The artists of which everything is read; empty for all of a source. */
  public List<Long> artistsOf(String source) {
    return full.contains(source) ? List.of() : artists;
  }
}
