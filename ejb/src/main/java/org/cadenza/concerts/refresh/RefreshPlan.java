package org.cadenza.concerts.refresh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

  /**
   * An incremental one. A source that failed is read from where the last reading of it began, and
   * as a whole where that was to be so; one that is new is read as a whole.
   *
   * @param before the last refresh of all
   * @param left where that one ended
   * @param began from when on it knows nothing
   * @param inUse the sources to be read now
   */
  static RefreshPlan after(
      RefreshPlan before, RefreshPoint left, Instant began, List<String> inUse) {
    Map<String, Instant> late = new HashMap<>();
    Set<String> full = new TreeSet<>();
    for (String source : inUse) {
      boolean failed = left.failed().contains(source);
      if (!before.sources().contains(source) || (failed && before.isWhole(source))) {
        full.add(source);
      } else if (failed) {
        late.put(source, before.postedSince(source));
      }
    }
    Set<Long> artists = new TreeSet<>(left.unread());
    Set<Long> shows = new TreeSet<>(left.unreadShows());
    if (!left.failed().isEmpty()) {
      artists.addAll(before.artists());
      shows.addAll(before.shows());
    }
    return new RefreshPlan(
        RefreshMode.INCREMENTAL, inUse, List.copyOf(artists), shows, null, began, late, full);
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
