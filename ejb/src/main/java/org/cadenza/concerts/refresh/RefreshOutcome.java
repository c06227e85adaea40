package org.cadenza.concerts.refresh;

import java.util.Optional;
import java.util.Set;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobState;

/**
 * What came of a refresh, for those who waited for it.
 *
 * @param error why it failed; null if it did not
 * @param unread the sources' numbers of artists that could not be read
 * @param failed sources that could not be read
 */
public record RefreshOutcome(JobState state, String error, Set<Long> unread, Set<String> failed) {

  static RefreshOutcome of(Job job) {
    RefreshPoint point = job.checkpoint(RefreshPoint.class);
    RefreshPoint last = point == null ? RefreshPoint.START : point;
    return new RefreshOutcome(job.state(), job.error(), last.unread(), last.failed());
  }

  /** Whether it has ended. */
  public boolean isOver() {
    return state.isOver();
  }

  /** Whether somebody canceled it. */
  public boolean isCanceled() {
    return state == JobState.CANCELED;
  }

  /** An artist, as its source numbers it. */
  public record Origin(String source, long sourceId) {}

  /** Why an artist could not be read, for a person; empty if it could. */
  public Optional<String> trouble(Origin artist) {
    if (state != JobState.COMPLETED) {
      return Optional.of(error == null ? "The refresh was " + state.word() : error);
    } else if (failed.contains(artist.source())) {
      return Optional.of("The source " + artist.source() + " could not be read");
    }
    return unread.contains(artist.sourceId())
        ? Optional.of("The source could not be read for this artist")
        : Optional.empty();
  }
}
